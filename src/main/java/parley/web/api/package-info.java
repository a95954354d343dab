/**
 * The programs' door: what the page does, over HTTP with JSON. The contract is {@code openapi.json}, written first; a test holds every
 * address and answer against it.
 *
 * <p>The shapes are those of the command line's {@code --format json}: {@code parley.exchange} writes both. Nothing is changed on a GET;
 * whatever is refused is a problem detail (RFC 9457).
 */
@NullMarked
package parley.web.api;

import org.jspecify.annotations.NullMarked;
