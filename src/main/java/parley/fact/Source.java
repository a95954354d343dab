package parley.fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a fact was read.
 *
 * @param id the short name by which facts refer to it
 * @param outlet the publisher
 * @param date day of publication, if known
 * @param where site or page number, enough to find it again
 * @param note anything a reader should know about it
 */
public record Source(String id, String outlet, Optional<LocalDate> date, String where, Optional<String> note) {}
