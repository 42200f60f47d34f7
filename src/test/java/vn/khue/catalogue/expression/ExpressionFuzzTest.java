package vn.khue.catalogue.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.expression.Expression.Name;

/** Whatever is written, the answer is a tree or a problem with a place in the text, never another failure. */
class ExpressionFuzzTest {

    private static final List<String> WORDS = List.of("a", "held.level", ":date", "and", "or", "not", "in", "is",
            "null", "true", "(", ")", ",", "+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=", "1", "0.5", "'x'",
            "\"y\"", "2024-02-29", "years(5)", "max(", "exists(", "value(", "previous(", "last(", ".", "'", "Đ", "\u0000");

    @RepeatedTest(20)
    void wordsInAnyOrder(RepetitionInfo repetition) {
        RandomGenerator random = random(repetition);
        for (int i = 0; i < 1_000; i++) {
            answers(random.ints(random.nextInt(1, 14), 0, WORDS.size()).mapToObj(WORDS::get)
                    .collect(Collectors.joining(" ")));
        }
    }

    @RepeatedTest(20)
    void charactersInAnyOrder(RepetitionInfo repetition) {
        RandomGenerator random = random(repetition);
        for (int i = 0; i < 1_000; i++) {
            answers(random.ints(random.nextInt(0, 40), 0, 0x180).mapToObj(Character::toString)
                    .collect(Collectors.joining()));
        }
    }

    @Test
    void depthAndLength() {
        answers("(".repeat(1_000) + "a" + ")".repeat(1_000));
        answers("(".repeat(60) + "a" + ")".repeat(60));
        answers("not ".repeat(499) + "a");
        answers("max(".repeat(400));
        answers(IntStream.range(0, 1_000).mapToObj(n -> "a").collect(Collectors.joining("+")));
        answers("a".repeat(1_000_000));
        answers("'" + "''".repeat(900));
    }

    private static RandomGenerator random(RepetitionInfo repetition) {
        return new Random(repetition.getCurrentRepetition());
    }

    private static void answers(String text) {
        try {
            Expression parsed = Expression.parse(text);
            String sql = new ClickHouseExpression(Name::toString, parameter -> "p", lookup -> "l").render(parsed);
            assertThat(sql).isNotEmpty();
        } catch (ExpressionProblem problem) {
            assertThat(problem.position()).as(text).isBetween(0, text.length());
        }
    }
}
