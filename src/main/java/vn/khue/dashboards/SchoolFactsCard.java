package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.SchoolSheet.Counting;
import vn.khue.query.SchoolProfile.Assessment;
import vn.khue.query.SchoolProfile.Certificate;
import vn.khue.query.SchoolProfile.Criterion;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** The four facts that a school is asked for first. */
class SchoolFactsCard extends AsyncCard<SchoolSheet> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long SOON_DAYS = 365;

    SchoolFactsCard(Reading reading) {
        super(reading);
        addClassName("facts");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div title = new Div();
        title.addClassName("t");
        tag.ifPresent(title::add);
        return title;
    }

    @Override
    protected void draw(SchoolSheet sheet) {
        add(certificate("of." + Shown.COVERAGE + ".name", "held." + Shown.COVERAGE, sheet.profile().accreditation(),
                sheet.at(), sheet.accredited()));
        add(certificate("facts.standard", "held." + Shown.STANDARD, sheet.profile().standard(), sheet.at(),
                sheet.standardised()));
        if (sheet.isAssessed()) {
            add(levels(sheet));
        }
        if (sheet.hasExam()) {
            add(exam(sheet));
        }
    }

    private Div fact(String title, Component value, String line, Component tag) {
        Paragraph about = new Paragraph(line);
        about.addClassNames("s", "sec");
        Div big = new Div(value);
        big.addClassName("big");
        Div fact = new Div(new H2(title), big, about, tag);
        fact.addClassName("fact");
        return fact;
    }

    private Div certificate(String title, String held, List<Certificate> all, LocalDate day, Counting counting) {
        Optional<Certificate> now = SchoolSheet.held(all, day);
        if (now.isPresent()) {
            Certificate certificate = now.get();
            long left = ChronoUnit.DAYS.between(day, certificate.ends());
            String words = getTranslation("facts.left", formats().integer(left));
            return fact(getTranslation(title), new Span(getTranslation(held, String.valueOf(certificate.level()))),
                    getTranslation("facts.expires", formats().date(certificate.ends())),
                    left < SOON_DAYS ? Tags.near(words) : Tags.ok(words));
        }
        Optional<Certificate> last = all.stream().filter(certificate -> !certificate.ends().isAfter(day))
                .reduce((first, second) -> second);
        if (last.isEmpty() && counting != Counting.COUNTED) {
            boolean leftOut = counting == Counting.LEFT_OUT;
            return fact(getTranslation(title), new Span("–"),
                    getTranslation(leftOut ? "facts.left-out" : "nothing.day"),
                    leftOut ? Tags.plain(getTranslation("facts.left-out.tag"))
                            : Tags.missing(getTranslation("card.empty")));
        }
        return fact(getTranslation(title), new Span(getTranslation("facts.none")),
                last.map(certificate -> getTranslation(certificate.revoked().isPresent() ? "facts.revoked"
                        : "facts.expired", getTranslation(held, String.valueOf(certificate.level())),
                        formats().date(certificate.ends()))).orElseGet(() -> getTranslation("facts.never")),
                Tags.plain(getTranslation("facts.does-not-count")));
    }

    private Div levels(SchoolSheet sheet) {
        String title = getTranslation("facts.dx", sheet.dxAge().name());
        if (sheet.teaching().isEmpty() && sheet.governance().isEmpty()) {
            return fact(title, new Span("–"), getTranslation("nothing.period", sheet.dxAge().words(this)),
                    Tags.missing(getTranslation("levels.level.0")));
        }
        Span value = new Span(new Span(getTranslation("levels.level", level(sheet.teaching()))),
                Markup.small(" " + getTranslation("facts.dx.teaching")), new Span(" · " + level(sheet.governance())),
                Markup.small(" " + getTranslation("facts.dx.governance")));
        String points = sheet.assessment().map(assessment -> getTranslation("facts.dx.points",
                points(assessment, "teaching"), points(assessment, "governance"))).orElse("");
        boolean second = sheet.teaching().orElse(0) >= 2 && sheet.governance().orElse(0) >= 2;
        return fact(title, value, points, second ? Tags.ok(getTranslation("facts.dx.second"))
                : Tags.near(getTranslation("facts.dx.below")));
    }

    private static String level(Optional<Integer> level) {
        return level.map(String::valueOf).orElse("–");
    }

    private String points(Assessment assessment, String group) {
        return formats().plain(assessment.criteria().stream().filter(criterion -> criterion.group().equals(group))
                .map(Criterion::external).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Div exam(SchoolSheet sheet) {
        String title = getTranslation("facts.exam", sheet.passAge().name());
        if (sheet.pass().isEmpty()) {
            return fact(title, new Span("–"), getTranslation("nothing.period", sheet.passAge().words(this)),
                    Tags.missing(getTranslation("card.empty")));
        }
        Ratio pass = sheet.pass().get();
        Component tag = sheet.passGoal().map(goal -> isMet(pass, goal)
                ? Tags.ok(getTranslation("facts.exam.above", formats().percent(goal)))
                : Tags.near(getTranslation("facts.exam.below", formats().percent(goal))))
                .orElseGet(() -> Tags.plain(getTranslation("target.none")));
        return fact(title, new Span(formats().percent(pass)), getTranslation("facts.exam.base",
                formats().plain(pass.numerator()), formats().plain(pass.denominator())), tag);
    }

    private static boolean isMet(Ratio ratio, BigDecimal goal) {
        return ratio.numerator().multiply(HUNDRED).compareTo(goal.multiply(ratio.denominator())) >= 0;
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
