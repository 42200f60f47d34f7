package vn.khue.dashboards.data;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khue.ingest.DeliveryFilter;
import vn.khue.ingest.DeliveryFilter.Standing;
import vn.khue.ingest.Night;

/**
 * The part of the address that restores the page.
 *
 * @param night whose files it speaks of; empty: tonight, or the sample's own
 * @param beyond whether the list goes beyond that night; empty: in the sample only, whose files came at no night
 * @param standing how listed deliveries came out
 * @param dataset of listed deliveries
 * @param sender of listed deliveries
 */
record DataAddress(Optional<LocalDate> night, Optional<Boolean> beyond, Optional<Standing> standing,
        Optional<String> dataset, Optional<String> sender) {

    static final String ROUTE = "du-lieu";

    /** The page as it opens. */
    static final DataAddress HERE = of(QueryParameters.empty());

    private static final String ALL = "all";
    private static final String ONE = "one";

    /** Reads an address; what makes no sense is as if it were not there. */
    static DataAddress of(QueryParameters parameters) {
        return new DataAddress(parameters.getSingleParameter("night").flatMap(DataAddress::day),
                parameters.getSingleParameter("nights").filter(word -> word.equals(ALL) || word.equals(ONE))
                        .map(ALL::equals),
                parameters.getSingleParameter("state").flatMap(DataAddress::standing),
                parameters.getSingleParameter("dataset").filter(id -> !id.isBlank()),
                parameters.getSingleParameter("sender").filter(code -> !code.isBlank()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Standing> standing(String text) {
        return Stream.of(Standing.values()).filter(standing -> word(standing).equals(text)).findFirst();
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    DataAddress at(LocalDate day) {
        return new DataAddress(Optional.of(day), beyond, standing, dataset, sender);
    }

    DataAddress beyond(boolean theNight) {
        return new DataAddress(night, Optional.of(theNight), standing, dataset, sender);
    }

    DataAddress standing(Optional<Standing> chosen) {
        return new DataAddress(night, beyond, chosen, dataset, sender);
    }

    DataAddress dataset(Optional<String> chosen) {
        return new DataAddress(night, beyond, standing, chosen, sender);
    }

    DataAddress sender(Optional<String> chosen) {
        return new DataAddress(night, beyond, standing, dataset, chosen);
    }

    /** Whether the two differ in the list of deliveries at most. */
    boolean sameNight(DataAddress other) {
        return night.equals(other.night);
    }

    /** Whether the list leaves anything out. */
    boolean isFiltered() {
        return standing.isPresent() || dataset.isPresent() || sender.isPresent();
    }

    /** @param shown the night that the list keeps to; empty: to none */
    DeliveryFilter filter(Optional<Night> shown) {
        return new DeliveryFilter(shown, standing, dataset, sender);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        night.ifPresent(day -> parameters.put("night", day.toString()));
        beyond.ifPresent(all -> parameters.put("nights", all ? ALL : ONE));
        standing.ifPresent(chosen -> parameters.put("state", word(chosen)));
        dataset.ifPresent(id -> parameters.put("dataset", id));
        sender.ifPresent(code -> parameters.put("sender", code));
        return QueryParameters.simple(parameters);
    }

    /** For links to the page. */
    String href() {
        return ROUTE + query();
    }

    /** For links to one delivery, from which the way back leads here. */
    String href(long delivery) {
        return path(delivery) + query();
    }

    /** The same without the parameters. */
    static String path(long delivery) {
        return ROUTE + "/" + delivery;
    }

    private String query() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }
}
