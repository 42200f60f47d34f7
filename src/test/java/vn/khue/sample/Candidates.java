package vn.khue.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Everyone who was due to sit in a council, with the scores: three papers and one of two sets of further ones, for
 * centres fewer. The absent have a number and no row; who sits for a university alone leaves papers out.
 */
final class Candidates {

    private static final String COUNCIL = "40";
    private static final double SCHOOL_EFFECT = 0.5;
    private static final double USUAL_QUALITY = 0.6;
    private static final double CENTRES_BEHIND = 1.1;

    private final Random random;
    private final List<Paper> papers;
    private final List<ExamResult> results;
    private final List<List<Object>> rows = new ArrayList<>();
    private int serial;

    Candidates(Exams exams, int year) {
        random = new Random(20230000L + year);
        papers = Paper.of(year);
        results = new ArrayList<>(exams.results(year));
        Collections.shuffle(results, random);
        results.forEach(this::drawUnit);
    }

    List<String> columns() {
        return Stream.concat(Stream.of("candidate"), papers.stream().map(Paper::subject)).toList();
    }

    /** By candidate number. */
    List<List<Object>> rows() {
        return rows;
    }

    private enum Presence {
        ABSENT, FOR_UNIVERSITY, FOR_RECOGNITION
    }

    private void drawUnit(ExamResult result) {
        List<Presence> candidates = new ArrayList<>();
        candidates.addAll(Collections.nCopies(result.count().absent(), Presence.ABSENT));
        candidates.addAll(Collections.nCopies(result.count().universityOnly(), Presence.FOR_UNIVERSITY));
        candidates.addAll(Collections.nCopies(result.count().forRecognition(), Presence.FOR_RECOGNITION));
        Collections.shuffle(candidates, random);
        candidates.forEach(presence -> drawCandidate(result.school(), presence));
    }

    private void drawCandidate(School school, Presence presence) {
        serial++;
        if (presence != Presence.ABSENT) {
            List<Object> row = new ArrayList<>();
            row.add(COUNCIL + "%06d".formatted(serial));
            List<Paper> taken = taken(school.level() == Level.GDTX, drawChoice(school), presence);
            double ability = drawAbility(school);
            papers.forEach(paper -> row.add(taken.contains(paper) ? written(drawScore(paper, ability)) : ""));
            rows.add(row);
        }
    }

    private double drawAbility(School school) {
        double behind = school.level() == Level.GDTX ? CENTRES_BEHIND : 0;
        return SCHOOL_EFFECT * (school.quality() - USUAL_QUALITY) - behind + random.nextGaussian();
    }

    /** Natural sciences in one of three cases, in better schools more often, in centres rarely. */
    private String drawChoice(School school) {
        double natural = school.level() == Level.GDTX ? 0.08 : Math.clamp(0.30 + 0.06 * school.quality(), 0.10, 0.60);
        return random.nextDouble() < natural ? "natural" : "social";
    }

    private List<Paper> taken(boolean centre, String choice, Presence presence) {
        List<Paper> offered = papers.stream().filter(paper -> switch (paper.kind()) {
            case "foreign" -> !centre;
            case "civics" -> !centre && choice.equals("social");
            case "natural", "social" -> paper.kind().equals(choice);
            default -> true;
        }).toList();
        if (presence == Presence.FOR_RECOGNITION) {
            return offered;
        }
        List<Paper> some = offered.stream().filter(paper -> random.nextDouble() < 0.7).toList();
        return some.isEmpty() ? offered.subList(0, 1) : some;
    }

    private int drawScore(Paper paper, double ability) {
        double talent = 0.7 * ability + 0.6 * random.nextGaussian();
        if (paper.kind().equals("foreign")) {
            return paper.onStep(drawForeign(ability));
        }
        return paper.onStep(paper.mean() + paper.deviation() * talent);
    }

    /** Two humps: those with lessons outside school, and the others. */
    private double drawForeign(double ability) {
        boolean upper = random.nextDouble() < 1 / (1 + StrictMath.exp(1.1 - ability));
        return (upper ? 7.6 : 4.1) + 0.95 * random.nextGaussian();
    }

    private static String written(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
