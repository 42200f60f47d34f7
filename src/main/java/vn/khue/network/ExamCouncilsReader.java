package vn.khue.network;

import java.util.List;
import java.util.Map;

/** Reads the code lists of the exam councils. */
final class ExamCouncilsReader {

    private ExamCouncilsReader() {
    }

    static List<ExamCouncils.Edition> read(String yaml) {
        return PlainYaml.blocks(yaml).stream().map(ExamCouncilsReader::edition).toList();
    }

    @SuppressWarnings("unchecked")
    private static ExamCouncils.Edition edition(Map<String, Object> block) {
        Map<String, String> years = (Map<String, String>) block.get("years");
        return new ExamCouncils.Edition(
                Integer.parseInt(years.get("from")),
                Integer.parseInt(years.getOrDefault("to", String.valueOf(Integer.MAX_VALUE))),
                Map.copyOf((Map<String, String>) block.get("councils")));
    }
}
