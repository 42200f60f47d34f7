package vn.khue.ingest.internal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Privacy;
import vn.khue.catalogue.Sender;
import vn.khue.ingest.ArrivalCurve;
import vn.khue.ingest.Arrivals;
import vn.khue.ingest.Causes;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryFilter;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliverySheet;
import vn.khue.ingest.Night;
import vn.khue.ingest.NightArrivals;
import vn.khue.ingest.NightIntake;
import vn.khue.ingest.RejectionCause;
import vn.khue.ingest.SenderName;
import vn.khue.network.Units;
import vn.khue.shared.NotVisible;
import vn.khue.store.tables.records.DeliveryRecord;
import vn.khue.warehouse.Warehouse;

/** The book over both stores. */
public final class StoredDeliveryBook implements DeliveryBook {

    private static final int CAUSES = 12;

    private final Catalogue catalogue;
    private final Units units;
    private final DeliveryLists lists;
    private final RejectedRows rejected;
    private final RegisteredSchools schools;
    private final Sights sights;
    private final RecentArrivals arrivals;

    /** @param store where deliveries and their states are
     * @param warehouse where the problems of their rows are
     * @param arrivals who owes what */
    public StoredDeliveryBook(DSLContext store, Warehouse warehouse, Catalogue catalogue, Units units,
            Arrivals arrivals) {
        this.catalogue = catalogue;
        this.units = units;
        this.lists = new DeliveryLists(store);
        this.rejected = new RejectedRows(warehouse);
        this.schools = new RegisteredSchools(lists, warehouse);
        this.sights = new Sights(units, schools);
        this.arrivals = new RecentArrivals(arrivals, new WrittenNights(lists, schools, warehouse), lists);
    }

    @Override
    public List<Contract> datasets(DeliveryReader reader) {
        if (sights.isWholeProvince(reader.scope())) {
            return catalogue.contracts();
        }
        Set<Sender> kinds = new HashSet<>();
        if (!reader.scope().schools().isEmpty() || !reader.scope().units().isEmpty()) {
            kinds.add(Sender.SCHOOL);
        }
        if (!reader.scope().units().isEmpty()) {
            kinds.add(Sender.COMMUNE);
        }
        reader.sender().map(this::kindOf).ifPresent(kinds::add);
        return sentBy(kinds);
    }

    @Override
    public List<Contract> sentBy(String sender) {
        return sentBy(Set.of(kindOf(sender)));
    }

    private List<Contract> sentBy(Set<Sender> kinds) {
        return catalogue.contracts().stream().filter(contract -> contract.sender().stream().anyMatch(kinds::contains))
                .toList();
    }

    private Sender kindOf(String sender) {
        return sender.equals(Datasets.DEPARTMENT) ? Sender.DEPARTMENT
                : units.meanings(sender).isEmpty() ? Sender.SCHOOL : Sender.COMMUNE;
    }

    @Override
    public boolean seesSeveral(DeliveryReader reader) {
        return !reader.scope().units().isEmpty() || Stream.concat(reader.scope().schools().stream(),
                reader.sender().stream()).distinct().count() > 1;
    }

    @Override
    public Optional<Night> newestNight(DeliveryReader reader) {
        return lists.newestReceipt(sights.of(reader)).map(Night::of);
    }

    @Override
    public NightIntake night(DeliveryReader reader, Night night) {
        return lists.night(sights.of(reader), night);
    }

    @Override
    public ArrivalCurve arrivals(DeliveryReader reader, Night night) {
        return ArrivalCurve.of(night, lists.received(sights.of(reader), night));
    }

    @Override
    public NightArrivals owed(DeliveryReader reader, Night night) {
        Sight sight = sights.of(reader);
        return arrivals.of(night.day()).of(school -> sight.everyone() || sight.senders().contains(school.code())
                || school.formerCodes().stream().anyMatch(sight.senders()::contains));
    }

    @Override
    public Night tonight() {
        return new Night(arrivals.tonight());
    }

    @Override
    public Map<String, DeliveryLine> newest(DeliveryReader reader) {
        return lists.newest(sights.of(reader), datasets(reader).stream().map(Contract::id).toList());
    }

    @Override
    public int waitingForPublication(DeliveryReader reader) {
        return lists.waitingForPublication(sights.of(reader));
    }

    @Override
    public Causes causes(DeliveryReader reader, Night night) {
        Sight sight = sights.of(reader);
        List<RejectionCause> rejections = rejected.causes(lists.withRejectedRows(sight, night), CAUSES).stream()
                .map(this::discreet).toList();
        return new Causes(lists.refusals(sight, night), rejections);
    }

    @Override
    public List<DeliveryLine> page(DeliveryReader reader, DeliveryFilter filter, int offset, int limit) {
        return lists.page(sights.of(reader), filter, offset, limit);
    }

    @Override
    public DeliverySheet delivery(DeliveryReader reader, long delivery) {
        DeliveryRecord row = visible(reader, delivery);
        boolean withheld = isWithheld(reader, row);
        boolean judged = row.getLoading() != null && row.getDataset() != null;
        return new DeliverySheet(DeliveryLists.line(row), Optional.ofNullable(row.getAsOf()), row.getSha256(),
                lists.events(delivery), judged && !withheld ? causes(row) : List.of(),
                judged ? rejected.count(delivery, row.getLoading()) : 0, withheld);
    }

    private List<RejectionCause> causes(DeliveryRecord row) {
        return rejected.causes(Map.of(row.getLoading(), new RejectedRows.Source(row.getId(), row.getDataset())),
                CAUSES);
    }

    @Override
    public List<DeliveryReport.Problem> problems(DeliveryReader reader, long delivery, int offset, int limit) {
        DeliveryRecord row = visible(reader, delivery);
        Optional<Contract> contract = contract(row.getDataset());
        if (row.getLoading() == null || contract.isEmpty() || isWithheld(reader, row)) {
            return List.of();
        }
        return rejected.problems(contract.get(), delivery, row.getLoading(), offset, limit);
    }

    private DeliveryRecord visible(DeliveryReader reader, long delivery) {
        return lists.find(sights.of(reader), delivery).orElseThrow(() -> new NotVisible("delivery " + delivery));
    }

    /** Rows about pupils are for those who hold them anyway. */
    private boolean isWithheld(DeliveryReader reader, DeliveryRecord row) {
        return isAboutPupils(row.getDataset())
                && reader.sender().filter(row.getSender()::equals).isEmpty();
    }

    private RejectionCause discreet(RejectionCause cause) {
        return isAboutPupils(cause.dataset()) ? new RejectionCause(cause.dataset(), cause.rule(), cause.field(),
                cause.rows(), cause.gained(), cause.deliveries(), Optional.empty()) : cause;
    }

    private boolean isAboutPupils(String dataset) {
        return contract(dataset).filter(contract -> contract.privacy() == Privacy.PUPIL).isPresent();
    }

    private Optional<Contract> contract(String dataset) {
        return catalogue.contracts().stream().filter(contract -> contract.id().equals(dataset)).findFirst();
    }

    @Override
    public Map<String, String> names(Collection<String> codes) {
        Set<String> wanted = Set.copyOf(codes);
        return schools.all().stream().filter(school -> wanted.contains(school.code()))
                .collect(Collectors.toMap(RegisteredSchool::code, RegisteredSchool::name));
    }

    @Override
    public List<SenderName> senders(DeliveryReader reader, String text, int offset, int limit) {
        Sight sight = sights.of(reader);
        String sought = plain(text);
        Stream<SenderName> department = sought.isEmpty() && (sight.everyone()
                || sight.senders().contains(Datasets.DEPARTMENT))
                ? Stream.of(new SenderName(Datasets.DEPARTMENT, Datasets.DEPARTMENT)) : Stream.empty();
        Stream<SenderName> found = schools.all().stream()
                .filter(school -> sight.everyone() || sight.senders().contains(school.code()))
                .filter(school -> school.code().contains(sought) || plain(school.name()).contains(sought))
                .map(school -> new SenderName(school.code(), school.name()));
        return Stream.concat(department, found).skip(offset).limit(limit).toList();
    }

    /** Small letters without diacritics; đ is a letter of its own to Unicode. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    @Override
    public Stamp stamp() {
        return lists.stamp();
    }
}
