/**
 * The page: a face over the same use cases as the command line. Knows neither the command line nor Axon; nothing here changes anything on
 * a GET.
 */
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
