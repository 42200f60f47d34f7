package vn.khue.dashboards.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Sender;
import vn.khue.ingest.Arrival;
import vn.khue.ingest.ArrivalCurve;
import vn.khue.ingest.Causes;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryFilter;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliverySheet;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Night;
import vn.khue.ingest.NightArrivals;
import vn.khue.ingest.NightIntake;
import vn.khue.ingest.Receipt;
import vn.khue.ingest.RefusalCause;
import vn.khue.ingest.RejectionCause;
import vn.khue.ingest.SenderName;
import vn.khue.schedule.NightRun;
import vn.khue.schedule.NightStep;
import vn.khue.shared.NotVisible;

/** Deliveries in memory: the night of 21 November 2026, and whatever a test hands in. */
public class FixedDeliveries implements DeliveryBook, Door, NightDesk {

    static final Night NIGHT = new Night(LocalDate.of(2026, 11, 21));
    static final String SCHOOL = "66643001";
    static final String REGISTER = "school-register";
    static final String CERTIFICATES = "accreditation-certificates";

    private static final Instant AT = Instant.parse("2026-11-21T14:03:00Z");
    private static final DeliveryReport.Explanation PICTURE = new DeliveryReport.Explanation("NOT_A_TABLE",
            "Nội dung tệp không phải bảng CSV hay XLSX.", "Xuất dữ liệu ra CSV (UTF-8) hoặc XLSX rồi gửi lại.");

    private final Map<Long, DeliveryLine> lines = new TreeMap<>(Comparator.reverseOrder());
    private final Map<Long, String> waiting = new ConcurrentHashMap<>();
    private final Map<String, Handed> handed = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** What the door does with a file; tests set it. */
    volatile boolean broken;
    /** What schools owe for every night; tests set it. */
    volatile List<Arrival> owed = List.of();
    volatile Optional<NightRun> run = Optional.empty();

    public FixedDeliveries() {
        reset();
    }

    /** A register that is published, certificates with rejected rows that wait, a refused picture; a school's own. */
    final void reset() {
        broken = false;
        owed = List.of();
        run = Optional.empty();
        waiting.clear();
        handed.clear();
        texts.clear();
        lines.clear();
        put(line(1, REGISTER, "department", "danh-ba.csv", DeliveryState.PUBLISHED, 1021, 0));
        put(line(2, CERTIFICATES, "department", "kiem-dinh.csv", DeliveryState.CHECKED, 20, 4));
        put(line(3, REGISTER, SCHOOL, "truong.csv", DeliveryState.SUPERSEDED, 1, 0));
        put(refused(4, "department", "anh.png"));
    }

    private void put(DeliveryLine line) {
        lines.put(line.delivery(), line);
    }

    private static DeliveryLine line(long number, String dataset, String sender, String file, DeliveryState state,
            long accepted, long rejected) {
        return new DeliveryLine(number, Optional.of(dataset), Optional.of("2026-11"), sender, file, 2048, AT,
                "chuyenvien", state, Optional.empty(), OptionalLong.of(accepted), OptionalLong.of(rejected),
                state == DeliveryState.PUBLISHED ? OptionalInt.of(412) : OptionalInt.empty(),
                state == DeliveryState.SUPERSEDED ? OptionalLong.of(1) : OptionalLong.empty());
    }

    private static DeliveryLine refused(long number, String sender, String file) {
        return new DeliveryLine(number, Optional.empty(), Optional.empty(), sender, file, 2048, AT, "chuyenvien",
                DeliveryState.REFUSED, Optional.of(PICTURE), OptionalLong.empty(), OptionalLong.empty(),
                OptionalInt.empty(), OptionalLong.empty());
    }

    /** Files handed in, by name. */
    Map<String, Handed> handed() {
        return handed;
    }

    /** What stands in a file that was handed in. */
    public String text(String fileName) {
        return texts.get(fileName);
    }

    /** The intake comes to the files that wait: pictures are refused, of others one row of three is rejected. */
    void check() {
        waiting.forEach((number, sender) -> {
            String file = lines.get(number).fileName();
            put(file.endsWith(".png") ? refused(number, sender, file)
                    : line(number, REGISTER, sender, file, DeliveryState.CHECKED, 2, 1));
        });
        waiting.clear();
    }

    @Override
    public Receipt receive(Handed file, InputStream bytes) throws IOException {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        texts.put(file.fileName(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        long number = lines.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
        handed.put(file.fileName(), file);
        put(new DeliveryLine(number, Optional.empty(), Optional.empty(), file.sender(), file.fileName(), 10, AT,
                file.by(), DeliveryState.RECEIVED, Optional.empty(), OptionalLong.empty(), OptionalLong.empty(),
                OptionalInt.empty(), OptionalLong.empty()));
        waiting.put(number, file.sender());
        return new Receipt(number, false);
    }

    @Override
    public DeliveryState state(long delivery) {
        return lines.get(delivery).state();
    }

    @Override
    public long mostBytes() {
        return 1 << 20;
    }

    private List<DeliveryLine> seen(DeliveryReader reader) {
        return lines.values().stream().filter(line -> reader.scope().units().contains("66")
                || reader.scope().schools().contains(line.sender())).toList();
    }

    @Override
    public List<Contract> datasets(DeliveryReader reader) {
        return reader.scope().units().isEmpty() ? sentBy(SCHOOL) : Catalogue.bundled().contracts();
    }

    @Override
    public List<Contract> sentBy(String sender) {
        Sender kind = sender.equals("department") ? Sender.DEPARTMENT : Sender.SCHOOL;
        return Catalogue.bundled().contracts().stream().filter(contract -> contract.sender().contains(kind)).toList();
    }

    @Override
    public boolean seesSeveral(DeliveryReader reader) {
        return !reader.scope().units().isEmpty();
    }

    @Override
    public Optional<Night> newestNight(DeliveryReader reader) {
        return seen(reader).stream().findFirst().map(line -> NIGHT);
    }

    @Override
    public NightIntake night(DeliveryReader reader, Night night) {
        Map<Optional<String>, List<DeliveryLine>> byDataset = (night.equals(NIGHT) ? seen(reader)
                : List.<DeliveryLine>of()).stream().collect(Collectors.groupingBy(DeliveryLine::dataset));
        List<NightIntake.Counts> counts = new ArrayList<>();
        byDataset.forEach((dataset, files) -> counts.add(new NightIntake.Counts(dataset, files.size(),
                in(files, DeliveryState.RECEIVED), in(files, DeliveryState.CHECKED), in(files, DeliveryState.REFUSED),
                files.stream().filter(file -> file.rowsRejected().orElse(0) > 0).count(),
                files.stream().mapToLong(file -> file.rowsAccepted().orElse(0)).sum(),
                files.stream().mapToLong(file -> file.rowsRejected().orElse(0)).sum())));
        return new NightIntake(night, counts, (int) seen(reader).stream().map(DeliveryLine::sender).distinct().count(),
                Optional.of(AT), new TreeSet<>(List.of(412)));
    }

    private static long in(List<DeliveryLine> files, DeliveryState state) {
        return files.stream().filter(file -> file.state() == state).count();
    }

    @Override
    public ArrivalCurve arrivals(DeliveryReader reader, Night night) {
        return ArrivalCurve.of(night, night.equals(NIGHT) ? Collections.nCopies(lines.size(), AT) : List.of());
    }

    @Override
    public NightArrivals owed(DeliveryReader reader, Night night) {
        return new NightArrivals(night.day(), owed);
    }

    @Override
    public Night tonight() {
        return new Night(NIGHT.day().plusDays(1));
    }

    @Override
    public LocalDate newest() {
        return NIGHT.day();
    }

    @Override
    public Optional<NightRun> last() {
        return run;
    }

    @Override
    public Optional<NightRun> runNow(String by) {
        run = Optional.of(run(NightRun.State.RUNNING, NightStep.INTAKE, by));
        return run;
    }

    static NightRun run(NightRun.State state, NightStep step, String by) {
        return new NightRun(1, NIGHT.day(), state, step, AT, by, state == NightRun.State.RUNNING ? Optional.empty()
                : Optional.of(AT), OptionalInt.of(6413), OptionalInt.of(6320), OptionalInt.of(413), Optional.empty());
    }

    @Override
    public Map<String, DeliveryLine> newest(DeliveryReader reader) {
        return seen(reader).stream().filter(line -> line.dataset().isPresent())
                .collect(Collectors.toMap(line -> line.dataset().orElseThrow(), line -> line, (first, later) -> first));
    }

    @Override
    public int waitingForPublication(DeliveryReader reader) {
        return (int) in(seen(reader), DeliveryState.CHECKED);
    }

    @Override
    public Causes causes(DeliveryReader reader, Night night) {
        if (!night.equals(NIGHT) || reader.scope().units().isEmpty()) {
            return new Causes(List.of(), List.of());
        }
        return new Causes(List.of(new RefusalCause(Optional.empty(), 1, 4, PICTURE)), List.of(
                new RejectionCause(CERTIFICATES, "reference", "school", 3, 2, 1, Optional.of(new RejectionCause.Example(
                        2, 3, "66643998", "Mã trường: không biết mã 66643998.", "Kiểm tra mã."))),
                new RejectionCause(CERTIFICATES, "date", "issued_on", 2, 1, 1, Optional.empty())));
    }

    @Override
    public List<DeliveryLine> page(DeliveryReader reader, DeliveryFilter filter, int offset, int limit) {
        return seen(reader).stream()
                .filter(line -> filter.night().isEmpty() || filter.night().get().equals(NIGHT))
                .filter(line -> filter.standing().isEmpty()
                        || filter.standing().get().name().equals(line.state().name()))
                .filter(line -> filter.dataset().isEmpty() || filter.dataset().equals(line.dataset()))
                .filter(line -> filter.sender().isEmpty() || filter.sender().get().equals(line.sender()))
                .skip(offset).limit(limit).toList();
    }

    @Override
    public DeliverySheet delivery(DeliveryReader reader, long delivery) {
        DeliveryLine line = seen(reader).stream().filter(one -> one.delivery() == delivery).findFirst()
                .orElseThrow(() -> new NotVisible("delivery " + delivery));
        return new DeliverySheet(line, Optional.of(NIGHT.day()), "0f".repeat(32), events(line),
                line.rowsRejected().orElse(0) == 0 ? List.of() : causes(reader, NIGHT).rejections(),
                line.rowsRejected().orElse(0), false);
    }

    private static List<DeliveryReport.Event> events(DeliveryLine line) {
        List<DeliveryReport.Event> events = new ArrayList<>();
        events.add(new DeliveryReport.Event(AT, DeliveryState.RECEIVED, Optional.empty()));
        if (line.state() == DeliveryState.PUBLISHED || line.state() == DeliveryState.CHECKED) {
            events.add(new DeliveryReport.Event(AT, DeliveryState.CHECKED,
                    Optional.of("Cột không dùng đến: Ghi chú.")));
        }
        if (line.state() != DeliveryState.CHECKED && line.state() != DeliveryState.RECEIVED) {
            events.add(new DeliveryReport.Event(AT, line.state(), Optional.of("publication 412")));
        }
        return events;
    }

    @Override
    public List<DeliveryReport.Problem> problems(DeliveryReader reader, long delivery, int offset, int limit) {
        long count = delivery(reader, delivery).problems();
        return java.util.stream.LongStream.range(0, count).skip(offset).limit(limit)
                .mapToObj(at -> new DeliveryReport.Problem(at + 2, "Mã trường", "=6664399" + at, "reference", true,
                        "Mã trường: không biết mã 6664399" + at + ".", "Kiểm tra mã.")).toList();
    }

    @Override
    public Map<String, String> names(Collection<String> codes) {
        return codes.contains(SCHOOL) ? Map.of(SCHOOL, "Trường Mầm non Hoa Đào") : Map.of();
    }

    @Override
    public List<SenderName> senders(DeliveryReader reader, String text, int offset, int limit) {
        return List.of(new SenderName("department", "department"), new SenderName(SCHOOL, "Trường Mầm non Hoa Đào"))
                .stream().skip(offset).limit(limit).toList();
    }

    @Override
    public Stamp stamp() {
        return new Stamp(lines.size(), waiting.size(), 0);
    }
}
