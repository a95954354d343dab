/** The pages as people use them: in a real Chromium, with the mouse, the keyboard or a thumb. */
@NullMarked
package parley.browser;

import org.jspecify.annotations.NullMarked;
