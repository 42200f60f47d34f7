package vn.khue.query;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import vn.khue.shared.Ratio;

/**
 * A question that can be put together with others, in one round. Equal questions have equal answers.
 *
 * @param <T> what answers it
 */
public sealed interface Ask<T> permits FigureRequest, ScoresRequest, Ask.History, Ask.Periods, Ask.ExamScores,
        Ask.Datasets, Ask.Members, Ask.Movement, Ask.Certificates {

    /** The publication to reopen; empty for the newest. */
    OptionalInt publication();

    /**
     * The same question on many days. Days without a denominator are left out, and so are those before a unit or a
     * school was there: a commune has no figure of its own before 1 Jul 2025.
     *
     * <p>An indicator with periods has no figure of a day. Its history has one point a period, on the day of its first
     * announcement if that lies among the days, as known on the last of them.
     */
    record History(FigureRequest request, List<LocalDate> days) implements Ask<SortedMap<LocalDate, Ratio>> {

        public History {
            days = days.stream().sorted().toList();
        }

        @Override
        public OptionalInt publication() {
            return request.publication();
        }
    }

    /**
     * The same question about every period announced by its day, oldest first; the request's own period does not
     * matter. Periods without a denominator are left out, and so are those in which the unit was not there. Empty for
     * an indicator without periods.
     */
    record Periods(FigureRequest request) implements Ask<List<Figure.Period>> {

        @Override
        public OptionalInt publication() {
            return request.publication();
        }
    }

    /** The schools behind a figure, each with its own part, by code; whoever counts in no denominator is left out. */
    record Members(FigureRequest request) implements Ask<List<Figure.Member>> {

        public Members {
            if (request.by() != FigureRequest.Breakdown.SCHOOL) {
                throw new IllegalArgumentException("members are schools, not " + request.by());
            }
        }

        @Override
        public OptionalInt publication() {
            return request.publication();
        }
    }

    /**
     * The certificates that were ever issued to the schools of the unit.
     *
     * @param request about an indicator of days that rests on certificates and nothing else
     */
    record Certificates(FigureRequest request) implements Ask<CertificatesHeld> {

        /** Columns of a dataset of certificates. */
        public static final Set<String> COLUMNS = Set.of("certificate_no", "school", "level", "issued_on",
                "expires_on", "revoked_on");

        @Override
        public OptionalInt publication() {
            return request.publication();
        }
    }

    /**
     * Why the figure of one unit is not what it was. Both ends are requests of their own: they may differ in day,
     * period and publication.
     *
     * @param from the earlier day, or the older publication
     * @param to the later one
     */
    record Movement(FigureRequest from, FigureRequest to) implements Ask<vn.khue.query.Movement> {

        public Movement {
            FigureRequest same = new FigureRequest(to.indicator(), to.unit(), from.at(), to.tree(), to.by(),
                    to.along(), to.facet(), from.period(), from.publication());
            if (to.by() != FigureRequest.Breakdown.NONE || !from.equals(same)) {
                throw new IllegalArgumentException("a movement is that of one figure, whole, on one tree");
            }
        }

        @Override
        public OptionalInt publication() {
            return to.publication();
        }
    }

    /** The scores of the exam that answers a question about another indicator of exams. */
    record ExamScores(FigureRequest exam) implements Ask<ScoreTable> {

        @Override
        public OptionalInt publication() {
            return exam.publication();
        }
    }

    /**
     * Of which datasets a publication shows a delivery, by their ids. Where nothing was handed in, a sum of nothing
     * must not be shown as a nought.
     */
    record Datasets(OptionalInt publication) implements Ask<Set<String>> {
    }
}
