package parley.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import parley.exchange.Attempted;
import parley.exchange.Titles;
import parley.exchange.Wholeness;
import parley.json.MoveJson;
import parley.negotiation.Attempt;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Option;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Reach;
import parley.negotiation.Reason;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.scenario.Step;

/** Which moves there are to make, and what was meant by a form that was filled in. */
@Component
final class Moves {

    private final Negotiations negotiations;
    private final Histories histories;
    private final Untold untold;

    Moves(Holdings holdings, Histories histories, Untold untold) {
        this.negotiations = holdings.negotiations();
        this.histories = histories;
        this.untold = untold;
    }

    /**
     * What a form says.
     *
     * @param attempt null where what was filled in is no move
     * @param wrong what is no move in it, for people; empty if it is one
     */
    record Filled(
            Moving.Option option,
            List<MoveField> fields,
            @Nullable Attempt attempt,
            List<String> wrong) {}

    /** Whether a move at this position goes into a branch of its own: what is documented, or has gone on since, stays as it is. */
    boolean mustBranch(NegotiationId id, int position) {
        return position < histories.of(id).size() || isReplay(id);
    }

    boolean isReplay(NegotiationId id) {
        return negotiations.descent(id).isEmpty() && negotiations.opening(id).scenario() != null;
    }

    /** The moves of the record that are still to come at a position, in order. */
    List<Step> rest(NegotiationId id, int position) {
        return untold.toCome(id, position);
    }

    /** As it is first shown. */
    Moving of(NegotiationId id, int position, @Nullable String by, @Nullable String kind, @Nullable String about) {
        Table table = negotiations.table(id, position);
        PartyId party = by == null || by.isEmpty() ? null : party(table, by);
        List<Step> rest = rest(id, position);
        if (party == null) {
            return moving(id, position, table, null, List.of(), rest, null);
        }
        List<Option> options = Rulebook.options(table, party, table.now());
        Option chosen = kind == null ? null : chosen(options, kind, about);
        Moving.Chosen form = null;
        if (chosen != null && chosen.move() != null) {
            Moving.Option option = option(chosen, new Teller(table));
            form = chosen(
                    table,
                    party,
                    option,
                    new MoveForm(table, party, chosen.move()).fields(),
                    UUID.randomUUID().toString(),
                    table.now(),
                    Map.of(),
                    rest,
                    List.of());
        }
        return moving(id, position, table, party, options, rest, form);
    }

    /** As it was filled in, with what stands in its way. */
    Moving again(
            NegotiationId id, int position, MultiValueMap<String, String> form, Filled filled, List<String> refused) {
        Table table = negotiations.table(id, position);
        PartyId party = party(table, first(form, "by"));
        List<Step> rest = rest(id, position);
        Moving.Chosen chosen = chosen(
                table,
                party,
                filled.option(),
                filled.fields(),
                UUID.randomUUID().toString(),
                table.now(),
                form.toSingleValueMap(),
                rest,
                refused);
        return moving(id, position, table, party, Rulebook.options(table, party, table.now()), rest, chosen);
    }

    Filled read(NegotiationId id, int position, MultiValueMap<String, String> form) {
        Table table = negotiations.table(id, position);
        PartyId party = party(table, first(form, "by"));
        Option option = chosen(Rulebook.options(table, party, table.now()), first(form, "do"), first(form, "about"));
        if (option == null || option.move() == null) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "There is nothing on the table that such a move could be about.");
        }
        MoveForm fields = new MoveForm(table, party, option.move());
        Moving.Option shown = option(option, new Teller(table));
        try {
            var json = new MoveFilled(option.kind(), table.setting().zone(), form).move();
            List<MoveField> again = fields.fields(json);
            try {
                Move move = MoveJson.read(json);
                String speaker = first(form, "speaker");
                String says = first(form, "says").strip();
                Note note = new Note(
                        says.isEmpty() ? null : says, Provenance.HYPOTHETICAL, List.of(), Precision.EXACT, List.of());
                Instant at = moment(form, table);
                if (!Reach.holds(at)
                        || (move instanceof Record record
                                && Wholeness.of(record).beyond() != null)) {
                    throw new IllegalArgumentException(
                            "A time in it is out of reach. Expected days in " + Reach.WORDS + ".");
                }
                Attempt attempt = new Attempt(party, speaker.isEmpty() ? null : Name.of(speaker), at, move, note);
                return new Filled(shown, again, attempt, List.of());
            } catch (RuntimeException e) {
                return new Filled(shown, again, null, List.of(MoveFilled.inWords(option.kind(), e)));
            }
        } catch (RuntimeException e) {
            return new Filled(shown, fields.fields(), null, List.of(MoveFilled.inWords(option.kind(), e)));
        }
    }

    /** As it was filled in; left as the form had it, the moment at which the table stands. */
    private static Instant moment(MultiValueMap<String, String> form, Table table) {
        String day = first(form, "day");
        String time = first(form, "time");
        if (day.isEmpty()) {
            return table.now();
        }
        ZoneId zone = table.setting().zone();
        return LocalDate.parse(day)
                .atTime(time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time))
                .atZone(zone)
                .toInstant();
    }

    private Moving moving(
            NegotiationId id,
            int position,
            Table table,
            @Nullable PartyId by,
            List<Option> options,
            List<Step> rest,
            Moving.@Nullable Chosen chosen) {
        Teller teller = new Teller(table);
        Map<Moving.Sort, List<Moving.Option>> can = new EnumMap<>(Moving.Sort.class);
        List<Moving.Option> cannot = new ArrayList<>();
        for (Option option : options) {
            Moving.Option shown = option(option, teller);
            List<Moving.Option> to = option.admissible()
                    ? can.computeIfAbsent(Moving.Sort.of(option.kind()), any -> new ArrayList<>())
                    : cannot;
            // Whom to admit, say, is chosen in the form.
            if (!to.contains(shown)) {
                to.add(shown);
            }
        }
        return new Moving(
                table.setting().cast().stream()
                        .map(party -> new Moving.Mover(
                                party.id().code(), party.label(), party.id().equals(by)))
                        .toList(),
                by == null ? "" : by.code(),
                can.entrySet().stream()
                        .map(group -> new Moving.Group(group.getKey().words(), group.getValue()))
                        .toList(),
                cannot,
                chosen,
                mustBranch(id, position),
                rest.isEmpty() ? null : next(rest.get(0), table),
                rest.size());
    }

    private static Moving.Next next(Step step, Table table) {
        Attempt attempt = step.attempt();
        String says = Attempted.told(attempt, table);
        return new Moving.Next(
                step.id().text(),
                new Teller(table).voice(attempt.by(), says),
                attempt.by().code(),
                says);
    }

    private static Moving.Chosen chosen(
            Table table,
            PartyId by,
            Moving.Option option,
            List<MoveField> fields,
            String key,
            Instant now,
            Map<String, String> form,
            List<Step> rest,
            List<String> refused) {
        ZonedDateTime at = now.atZone(table.setting().zone());
        Party party = Optional.ofNullable(table.party(by)).orElseThrow();
        String speaker = form.getOrDefault("speaker", "");
        boolean nextIsTheirs = !rest.isEmpty() && rest.get(0).attempt().by().equals(by);
        return new Moving.Chosen(
                option,
                fields,
                party.speakers().stream()
                        .map(one -> new Moving.Speaker(
                                one.id().text(),
                                one.name() + ", " + one.office(),
                                one.id().text().equals(speaker)))
                        .toList(),
                key,
                form.getOrDefault("day", at.toLocalDate().toString()),
                form.getOrDefault("time", at.toLocalTime().toString()),
                form.getOrDefault("says", ""),
                form.getOrDefault("title", ""),
                Moving.Then.valueOf(form.getOrDefault("then", rest.isEmpty() ? "NOTHING" : "RECORD")),
                form.isEmpty() ? nextIsTheirs : form.containsKey("without-next"),
                refused);
    }

    private static Moving.Option option(Option option, Teller teller) {
        Move move = option.move();
        String about = move == null ? "" : move.about().text();
        String title = option.kind().title();
        return new Moving.Option(
                option.kind().word(),
                about,
                title.substring(0, 1).toUpperCase(java.util.Locale.ENGLISH) + title.substring(1),
                move == null ? "" : subject(move, teller),
                option.reasons().stream().map(Reason::text).toList());
    }

    /** The thing on the table that it is about, or the first that it names; empty if it names none. */
    private static String subject(Move move, Teller teller) {
        String about = Titles.of(move.about(), teller);
        if (about != null) {
            return about;
        }
        var json = MoveJson.write(move);
        for (Part part : Part.of(move.getClass())) {
            if (part.sort() == Part.Sort.THING && json.path(part.name()).isString()) {
                String named = Titles.of(Name.of(json.path(part.name()).stringValue()), teller);
                if (named != null) {
                    return named;
                }
            }
        }
        return "";
    }

    private static @Nullable Option chosen(List<Option> options, String kind, @Nullable String about) {
        Option first = null;
        for (Option option : options) {
            Move move = option.move();
            if (option.kind().word().equals(kind) && move != null) {
                if (move.about().text().equals(about)) {
                    return option;
                }
                first = first == null ? option : first;
            }
        }
        return first;
    }

    private static PartyId party(Table table, String code) {
        return table.setting().cast().stream()
                .map(Party::id)
                .filter(id -> id.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.BAD_REQUEST, "Nobody of that name sits at this table."));
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
