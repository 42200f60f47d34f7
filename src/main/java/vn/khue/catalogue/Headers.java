package vn.khue.catalogue;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the column that a header of a file means. Files mix composed and decomposed letters, break lines inside cells
 * and mark required columns with a star; diacritics are kept, since they tell words apart.
 */
public final class Headers {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern STAR = Pattern.compile("\\s*(\\(\\*\\)|\\*)$");

    private final List<Column> columns;
    private final Map<String, Column> byHeader = new HashMap<>();

    Headers(List<Column> columns) {
        this.columns = columns;
        columns.forEach(column -> column.headers().forEach(header -> byHeader.put(normalised(header), column)));
    }

    /** The column whose name or alias this header is. */
    public Optional<Column> match(String header) {
        return matchNormalised(normalised(header));
    }

    /** The same for a header that is {@link #normalised} already, since many are asked of many contracts. */
    public Optional<Column> matchNormalised(String header) {
        return Optional.ofNullable(byHeader.get(header));
    }

    /** Required columns that none of the headers means: without them no row can be good. */
    public List<Column> missing(Collection<String> headers) {
        Set<Column> found = new HashSet<>();
        headers.forEach(header -> match(header).ifPresent(found::add));
        return columns.stream().filter(Column::mustBeWritten).filter(column -> !found.contains(column)).toList();
    }

    /** Composed letters, lower case, single spaces, no star. */
    public static String normalised(String header) {
        String composed = Normalizer.normalize(header, Normalizer.Form.NFC);
        String spaced = SPACES.matcher(composed).replaceAll(" ").strip();
        return STAR.matcher(spaced).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
