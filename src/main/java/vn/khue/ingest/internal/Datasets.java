package vn.khue.ingest.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Derived;
import vn.khue.catalogue.Headers;
import vn.khue.catalogue.Reference;
import vn.khue.catalogue.Sender;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.reading.Layout;

/** The contracts as the intake needs them: by id, as layouts, and in the order in which they lean on each other. */
public final class Datasets {

    /** The dataset whose rows say which schools there are. */
    static final String REGISTER = "school-register";
    /** The dataset whose rows say which criteria there are. */
    static final String CRITERIA = "dx-criteria";
    static final String DEPARTMENT = "department";

    private final Derived<Known> known;

    /** @param catalogue whose contracts they are, whichever version of it answers */
    public Datasets(Catalogue catalogue) {
        this.known = new Derived<>(catalogue, Known::of);
    }

    /** What follows from one version of the catalogue. */
    private record Known(Map<String, Contract> contracts, Map<String, Layout> layouts, List<String> order) {

        static Known of(Catalogue catalogue) {
            Map<String, Contract> contracts = new LinkedHashMap<>();
            Map<String, Layout> layouts = new LinkedHashMap<>();
            catalogue.contracts().forEach(contract -> {
                contracts.put(contract.id(), contract);
                layouts.put(contract.id(), layout(contract));
            });
            return new Known(contracts, layouts, Datasets.order(contracts));
        }
    }

    private static List<String> order(Map<String, Contract> contracts) {
        Set<String> ordered = new LinkedHashSet<>();
        contracts.values().stream().filter(contract -> !leansOnRegister(contract)).map(Contract::id).sorted()
                .sorted(Comparator.comparing(id -> !id.equals(REGISTER))).forEach(ordered::add);
        contracts.keySet().stream().sorted().forEach(ordered::add);
        return List.copyOf(ordered);
    }

    /** The register does not lean on itself: it may name a school that it tells of further down. */
    private static boolean leansOnRegister(Contract contract) {
        return !contract.id().equals(REGISTER) && contract.columns().stream().map(Column::ref)
                .anyMatch(ref -> ref.filter(Reference.SCHOOL::equals).isPresent());
    }

    /** Deliveries of datasets that others refer to come first; then the older one. */
    Comparator<Pending> byDependency() {
        List<String> order = known.get().order();
        return Comparator.<Pending>comparingInt(delivery -> order.indexOf(delivery.dataset().orElse("")))
                .thenComparingLong(Pending::id);
    }

    /** @throws Refused when there is no such dataset */
    Contract named(String id) throws Refused {
        Map<String, Contract> contracts = known.get().contracts();
        Contract contract = contracts.get(id);
        if (contract == null) {
            throw new Refused(Refusal.Code.UNKNOWN_DATASET,
                    Map.of("dataset", id, "known", String.join(", ", contracts.keySet())));
        }
        return contract;
    }

    Optional<Contract> find(String id) {
        return Optional.ofNullable(known.get().contracts().get(id));
    }

    List<Layout> layouts() {
        return List.copyOf(known.get().layouts().values());
    }

    Layout layoutOf(Contract contract) {
        return Objects.requireNonNull(known.get().layouts().get(contract.id()));
    }

    private static Layout layout(Contract contract) {
        Headers headers = contract.headers();
        List<Layout.Field> fields = contract.columns().stream()
                .map(column -> new Layout.Field(column.vi(), column.mustBeWritten()))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        contract.columns().forEach(column -> places.put(column.id(), places.size()));
        return new Layout(contract.id(), fields, header -> headers.matchNormalised(header)
                .map(column -> OptionalInt.of(places.get(column.id()))).orElse(OptionalInt.empty()));
    }

    /** @throws Refused when the contract wants files of others */
    static void requireSender(Contract contract, String sender) throws Refused {
        boolean allowed = sender.equals(DEPARTMENT) ? contract.sender().contains(Sender.DEPARTMENT)
                : contract.sender().stream().anyMatch(kind -> kind != Sender.DEPARTMENT);
        if (!allowed) {
            throw new Refused(Refusal.Code.SENDER, Map.of("sender", sender, "title", contract.title().vi()));
        }
    }
}
