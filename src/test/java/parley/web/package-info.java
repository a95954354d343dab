/** What the pages are made of, without a browser. */
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
