/** The programs' door, knocked at over HTTP. */
@NullMarked
package parley.web.api;

import org.jspecify.annotations.NullMarked;
