package vn.khue.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.khue.analysis.PathToTarget.Condition;
import vn.khue.analysis.PathToTarget.Outlook;
import vn.khue.analysis.PathToTarget.Place;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.CertificatesHeld;
import vn.khue.query.Figure;
import vn.khue.query.Figure.Member;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;

/** Looks for the way of a share to its goal: what must be asked for it, and what the answers mean. */
public final class Paths {

    private final Catalogue catalogue;

    public Paths(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether an indicator has such a way: a share of a day, with a goal for each year. */
    public boolean leadsFrom(String indicator) {
        Indicator known = catalogue.indicator(indicator);
        return known.isDated() && known.target() != Indicator.Target.NONE
                && known.show().as() == Indicator.Show.As.PERCENT;
    }

    /**
     * What must be asked.
     *
     * @param whole the figure of the unit, in one row
     */
    public Stream<Ask<?>> asks(FigureRequest whole) {
        Stream<Ask<?>> figures = Stream.of(whole, whole.by(Breakdown.PLACE), new Ask.Datasets(whole.publication()));
        return restsOnCertificates(whole) ? Stream.of(figures, Stream.of(members(whole),
                new Ask.Certificates(whole)), conditions(whole).stream()).flatMap(asks -> asks) : figures;
    }

    /**
     * The way, made of the answers.
     *
     * @param goal the unit's goal of the day's year, as a share
     */
    public PathToTarget path(Answers answers, FigureRequest whole, Optional<BigDecimal> goal) {
        Ratio now = answers.to(whole).rows().stream().map(Figure.Row::ratio).reduce(Ratio.of(0, 0), Ratio::plus);
        // as long as nothing was handed in, nobody counting is no figure
        return hasEvidence(answers, whole) && now.denominator().signum() > 0
                ? new PathToTarget(whole.at(), now, goal, goal.map(share -> places(answers, whole, share))
                        .orElse(List.of()), outlook(answers, whole, now))
                : new PathToTarget(whole.at(), Ratio.of(0, 0), goal, List.of(), Optional.empty());
    }

    private boolean hasEvidence(Answers answers, FigureRequest whole) {
        Set<String> handedIn = answers.to(new Ask.Datasets(whole.publication()));
        return catalogue.indicator(whole.indicator()).datasets().stream().anyMatch(handedIn::contains);
    }

    private static List<Place> places(Answers answers, FigureRequest whole, BigDecimal goal) {
        return answers.to(whole.by(Breakdown.PLACE)).rows().stream()
                .filter(row -> !row.key().equals(Figure.UNPLACED) && !row.key().equals(whole.unit()))
                .filter(row -> row.ratio().denominator().signum() > 0)
                .map(row -> new Place(row.key(), row.name(), row.ratio(), Shortfall.of(row.ratio(), goal)))
                .sorted(Comparator.comparingLong(Place::need).reversed().thenComparing(Place::key)).toList();
    }

    private boolean restsOnCertificates(FigureRequest whole) {
        List<String> datasets = catalogue.indicator(whole.indicator()).datasets();
        return datasets.size() == 1 && Ask.Certificates.COLUMNS.stream()
                .allMatch(column -> catalogue.contract(datasets.getFirst()).find(column).isPresent());
    }

    private Optional<Outlook> outlook(Answers answers, FigureRequest whole, Ratio now) {
        LocalDate known = answers.to(whole).dataDate();
        // from a day to come nothing is looked ahead: who will have renewed by then nobody knows
        if (!restsOnCertificates(whole) || whole.at().isAfter(known)) {
            return Optional.empty();
        }
        Map<String, Map<String, Integer>> held = new HashMap<>();
        conditions(whole).forEach(ask -> held.put(ask.request().indicator(), levels(answers.to(ask))));
        CertificatesHeld certificates = answers.to(new Ask.Certificates(whole));
        return Outlooks.of(whole.at(), certificates.upTo().filter(known::isAfter).orElse(known),
                answers.to(members(whole)), certificates.bySchool(), member -> held.entrySet().stream()
                        .map(condition -> new Condition(condition.getKey(), condition.getValue()
                                .getOrDefault(member.school().key(), 0), needed(condition.getKey(), whole))).toList())
                .outlook(now);
    }

    private static Ask.Members members(FigureRequest whole) {
        return new Ask.Members(whole.by(Breakdown.SCHOOL));
    }

    /** Whoever counts here must count there first, as the catalogue says. */
    private List<Ask.Members> conditions(FigureRequest whole) {
        return catalogue.indicators().stream().filter(Indicator::isDated)
                .filter(indicator -> indicator.contains().stream()
                        .anyMatch(subset -> subset.indicator().equals(whole.indicator())))
                .map(indicator -> new Ask.Members(new FigureRequest(indicator.id(), whole.unit(), whole.at(),
                        whole.tree(), Breakdown.SCHOOL, whole.publication()))).toList();
    }

    /** The level that must be held there. */
    private int needed(String condition, FigureRequest whole) {
        return catalogue.indicator(condition).contains().stream()
                .filter(subset -> subset.indicator().equals(whole.indicator())).findFirst().orElseThrow().level();
    }

    /** The level of each school that counts; 1 where the indicator has none. */
    private static Map<String, Integer> levels(List<Member> members) {
        Map<String, Integer> levels = new HashMap<>();
        members.stream().filter(member -> member.school().ratio().numerator().signum() > 0)
                .forEach(member -> levels.put(member.school().key(), member.school().parts().entrySet().stream()
                        .filter(part -> part.getValue().numerator().signum() > 0)
                        .mapToInt(part -> level(part.getKey())).max().orElse(1)));
        return levels;
    }

    /** Parts of a split need not be levels. */
    private static int level(String part) {
        return part.matches("\\d{1,4}") ? Integer.parseInt(part) : 1;
    }
}
