@NullMarked
package parley.paper;

import org.jspecify.annotations.NullMarked;
