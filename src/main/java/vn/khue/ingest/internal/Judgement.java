package vn.khue.ingest.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Privacy;
import vn.khue.catalogue.Restate;
import vn.khue.catalogue.checks.Attempt;
import vn.khue.catalogue.checks.Batch;
import vn.khue.catalogue.checks.CheckSql;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.reading.Header;
import vn.khue.ingest.internal.reading.HeaderSearch;
import vn.khue.ingest.internal.reading.LandingBody;

/**
 * Lands and judges deliveries of one dataset and day together: a statement costs about the same for one small file and
 * for a thousand. Nothing is decided here; who calls decides about all of them in one transaction.
 */
final class Judgement {

    private static final int REASONS = 3;
    /** Files of fewer rows may become shorter as they like: a single school. */
    private static final long FEW = 20;
    private static final List<String> IDENTITIES = List.of("school", "unit", "previous_code");
    /** What the rows of a group may take in memory. */
    private static final int MOST_BYTES = 64 << 20;

    private final Deliveries deliveries;
    private final DeliveryFiles sources;
    private final Datasets datasets;
    private final Facts facts;
    private final WholeFiles files;
    private final KnownReferences references;
    private final TokenKeys keys;
    private final Refusals refusals;

    Judgement(Deliveries deliveries, DeliveryFiles sources, Datasets datasets, Facts facts, WholeFiles files,
            KnownReferences references, TokenKeys keys, Refusals refusals) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.datasets = datasets;
        this.facts = facts;
        this.files = files;
        this.references = references;
        this.keys = keys;
        this.refusals = refusals;
    }

    /**
     * What came out.
     *
     * @param verdicts on all that could be judged
     * @param postponed those whose rows are too many to be judged with others
     */
    record Outcome(List<Verdict> verdicts, List<Prepared> postponed) {
    }

    /** A file whose rows are in the landing. */
    private record Landed(Prepared prepared, Attempt attempt, long rows, List<String> ignored) {
    }

    /**
     * Judges a group; a group of one may be of any size.
     *
     * @param loadings the number of the attempt, by delivery; those that are missing are left out
     */
    Outcome of(List<Prepared> group, Map<Long, Long> loadings) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        List<Prepared> postponed = new ArrayList<>();
        List<Prepared> begun = group.stream().filter(prepared -> loadings.containsKey(prepared.id())).toList();
        List<Landed> landed = group.size() == 1 ? alone(begun, loadings, verdicts)
                : together(begun, loadings, verdicts, postponed);
        if (!landed.isEmpty()) {
            verdicts.addAll(judged(withOwnRows(withRows(landed, verdicts), verdicts)));
        }
        forgetPupils(begun.stream().map(Prepared::delivery));
        return new Outcome(verdicts, postponed);
    }

    private List<Landed> alone(List<Prepared> one, Map<Long, Long> loadings, List<Verdict> verdicts)
            throws IOException {
        List<Landed> landed = new ArrayList<>();
        for (Prepared prepared : one) {
            try {
                long loading = loadings.get(prepared.id());
                landed.add(sources.read(prepared.delivery(), file -> {
                    Header header = new HeaderSearch(file).of(datasets.layoutOf(prepared.contract()));
                    return landed(prepared, loading, facts.land(header, loading), header);
                }));
            } catch (Refused refused) {
                verdicts.add(refusals.verdict(prepared, refused));
            }
        }
        return landed;
    }

    /** A file that turns out unreadable in the middle must not take the others with it, so rows are read first. */
    private List<Landed> together(List<Prepared> group, Map<Long, Long> loadings, List<Verdict> verdicts,
            List<Prepared> postponed) throws IOException {
        List<Landed> landed = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        long bytes = 0;
        for (Prepared prepared : group) {
            try {
                int room = (int) Math.max(0, MOST_BYTES - bytes);
                Optional<byte[]> body = sources.read(prepared.delivery(), file -> {
                    Header header = new HeaderSearch(file).of(datasets.layoutOf(prepared.contract()));
                    try (LandingBody rows = header.body(loadings.get(prepared.id()))) {
                        Optional<byte[]> read = rows.readAtMost(room);
                        if (read.isPresent()) {
                            landed.add(landed(prepared, loadings.get(prepared.id()), rows.count(), header));
                        }
                        return read;
                    }
                });
                body.ifPresentOrElse(bodies::add, () -> postponed.add(prepared));
                bytes += body.map(read -> read.length).orElse(0);
            } catch (Refused refused) {
                verdicts.add(refusals.verdict(prepared, refused));
            }
        }
        facts.land(bodies);
        return landed;
    }

    private static Landed landed(Prepared prepared, long loading, long rows, Header header) {
        return new Landed(prepared, new Attempt(prepared.id(), loading, prepared.period().text(),
                prepared.delivery().sender()), rows, header.ignored());
    }

    private List<Landed> withRows(List<Landed> landed, List<Verdict> verdicts) {
        Contract contract = contract(landed);
        boolean allowed = contract.due().map(due -> due.emptyAllowed()).orElse(true);
        return filtered(landed, verdicts, file -> file.rows() == 0 && !allowed
                ? Optional.of(new Refused(Refusal.Code.NO_ROWS, Map.of("title", contract.title().vi())))
                : Optional.empty());
    }

    /**
     * The department may speak of every school; a school or a unit only of itself. Nor may it claim another's former
     * code, which would make the two one.
     */
    private List<Landed> withOwnRows(List<Landed> landed, List<Verdict> verdicts) {
        List<Attempt> others = landed.stream().filter(file -> !file.prepared().isOfDepartment())
                .map(Landed::attempt).toList();
        List<Landed> own = landed;
        for (String identity : others.isEmpty() ? List.<String>of() : IDENTITIES) {
            if (contract(landed).find(identity).isPresent()) {
                Map<Long, Facts.ForeignRow> foreign = facts.foreignRows(contract(landed), identity, others);
                own = filtered(own, verdicts, file -> Optional.ofNullable(foreign.get(file.attempt().loading()))
                        .map(row -> new Refused(Refusal.Code.FOREIGN_ROWS, Map.of("sender", file.attempt().sender(),
                                "value", row.value(), "line", String.valueOf(row.line())))));
            }
        }
        return own;
    }

    private List<Landed> filtered(List<Landed> landed, List<Verdict> verdicts,
            Function<Landed, Optional<Refused>> problem) {
        List<Landed> kept = new ArrayList<>();
        for (Landed file : landed) {
            problem.apply(file).ifPresentOrElse(
                    refused -> verdicts.add(refusals.verdict(file.prepared(), refused)), () -> kept.add(file));
        }
        return kept;
    }

    private List<Verdict> judged(List<Landed> landed) throws IOException {
        try {
            return landed.isEmpty() ? List.of() : judged(landed, checks(landed.getFirst().prepared()));
        } catch (Refused nothingToHashWith) {
            return landed.stream().map(file -> refusals.verdict(file.prepared(), nothingToHashWith)).toList();
        }
    }

    private List<Verdict> judged(List<Landed> landed, CheckSql checks) {
        LocalDate asOf = landed.getFirst().prepared().asOf();
        Map<Attempt, Long> rows = new LinkedHashMap<>();
        landed.stream().filter(file -> file.rows() > 0).forEach(file -> rows.put(file.attempt(), file.rows()));
        List<Attempt> attempts = List.copyOf(rows.keySet());
        Batch batch = facts.batch(checks, attempts, asOf);
        Map<Long, Loaded> loaded = facts.check(contract(landed), checks, rows, batch);
        Map<Long, List<WholeFiles.Broken>> broken = attempts.isEmpty() ? Map.of() : files.judge(checks, batch);
        if (!attempts.isEmpty()) {
            files.measure(checks, batch);
        }
        Map<Long, String> reasons = facts.reasons(attempts.stream()
                .filter(attempt -> loaded.get(attempt.loading()).accepted() == 0).toList(), REASONS);
        Map<Long, Long> before = contract(landed).restate().mode() == Restate.Mode.REPLACE
                ? deliveries.acceptedBefore(landed.stream().map(Landed::prepared).toList()) : Map.of();
        return landed.stream().map(file -> verdict(file,
                loaded.getOrDefault(file.attempt().loading(), Loaded.nothing(file.attempt().loading())),
                broken.getOrDefault(file.attempt().loading(), List.of()),
                reasons.getOrDefault(file.attempt().loading(), ""),
                before.getOrDefault(file.prepared().id(), 0L))).toList();
    }

    private CheckSql checks(Prepared prepared) throws Refused, IOException {
        Contract contract = prepared.contract();
        return contract.keepsHashes()
                ? new CheckSql(contract, references.now(), keys.of(contract.id(), prepared.period().text())::hmac)
                : new CheckSql(contract, references.now());
    }

    private Verdict verdict(Landed file, Loaded loaded, List<WholeFiles.Broken> broken, String reasons, long before) {
        if (loaded.read() > 0 && loaded.accepted() == 0) {
            return Verdict.refused(file.prepared(), loaded, refusals.explain(new Refusal(
                    Refusal.Code.ALL_ROWS_REJECTED, Map.of("rows", String.valueOf(loaded.read()), "reasons", reasons))));
        }
        if (broken.stream().anyMatch(WholeFiles.Broken::rejects)) {
            return Verdict.refused(file.prepared(), loaded, fileRejected(broken));
        }
        if (before >= FEW && loaded.accepted() < before / 2 && !file.prepared().delivery().confirmed()) {
            return Verdict.refused(file.prepared(), loaded, refusals.explain(new Refusal(Refusal.Code.SHRUNK, Map.of(
                    "rows", String.valueOf(loaded.accepted()), "before", String.valueOf(before),
                    "title", file.prepared().contract().title().vi()))));
        }
        return Verdict.checked(file.prepared(), loaded, note(file, broken));
    }

    private DeliveryReport.Explanation fileRejected(List<WholeFiles.Broken> broken) {
        return refusals.explain(new Refusal(Refusal.Code.FILE_RULE, Map.of(
                "reasons", joined(broken, WholeFiles.Broken::rejects, WholeFiles.Broken::reason),
                "remedies", joined(broken, WholeFiles.Broken::rejects, WholeFiles.Broken::remedy))));
    }

    private static String joined(List<WholeFiles.Broken> broken, Predicate<WholeFiles.Broken> which,
            Function<WholeFiles.Broken, String> text) {
        return broken.stream().filter(which).map(text).distinct().limit(REASONS).collect(Collectors.joining(" "));
    }

    private Optional<String> note(Landed file, List<WholeFiles.Broken> broken) {
        List<String> notes = new ArrayList<>();
        if (file.rows() == 0) {
            notes.add(refusals.note("empty", Map.of()));
        }
        if (!file.ignored().isEmpty()) {
            notes.add(refusals.note("ignored", Map.of("columns", String.join(", ", file.ignored()))));
        }
        if (!broken.isEmpty()) {
            notes.add(joined(broken, rule -> true, rule -> rule.reason() + " " + rule.remedy()));
        }
        if (broken.size() > REASONS) {
            notes.add(refusals.note("more", Map.of("count", String.valueOf(broken.size() - REASONS))));
        }
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes));
    }

    /** Before anything is decided, so that a decided delivery leaves none of its rows as text. */
    void forgetPupils(Stream<Pending> group) {
        List<Long> pupils = group.filter(delivery -> delivery.dataset().flatMap(datasets::find)
                .filter(contract -> contract.privacy() == Privacy.PUPIL).isPresent()).map(Pending::id).toList();
        if (!pupils.isEmpty()) {
            files.forget(deliveries.loadings(pupils));
        }
    }

    private static Contract contract(List<Landed> landed) {
        return landed.getFirst().prepared().contract();
    }
}
