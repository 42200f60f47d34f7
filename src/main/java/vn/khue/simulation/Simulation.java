package vn.khue.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.network.Units;

/**
 * Writes the nights of an order: in a folder for each night one for each sender with its files, as they lie in a landing
 * folder by 02:00. What is late lies in the folder of the next night.
 */
final class Simulation {

    private static final String DEPARTMENT = "department";

    private final Profile profile;
    private final Catalogue catalogue;
    private final Order order;
    private final List<SimulatedSchool> schools;
    private final List<Contract> contracts;
    private final SchoolFile files;
    private final Faults faults;
    private final Set<Path> made = new HashSet<>();

    Simulation(Profile profile, Catalogue catalogue, Units units, Order order) {
        this.profile = profile;
        this.catalogue = catalogue;
        this.order = order;
        this.schools = new SimulatedProvince(profile, order, units).schools();
        this.contracts = catalogue.contracts().stream().filter(contract -> profile.dataset(contract.id()).isPresent())
                .toList();
        this.files = new SchoolFile(profile, order.seed());
        this.faults = new Faults(profile, order, schools);
    }

    /**
     * What was written.
     *
     * @param files of schools
     * @param late of them
     * @param defective of them
     * @param silent schools and nights without a file
     */
    record Written(int files, int late, int defective, int silent) {

        Written plus(Written other) {
            return new Written(files + other.files, late + other.late, defective + other.defective,
                    silent + other.silent);
        }
    }

    /** @throws Refused when the folder is not empty */
    Written write() throws IOException {
        requireEmpty();
        Contract register = catalogue.contract(RegisterFile.DATASET);
        Sheet sheet = new RegisterFile(profile, order, register).of(schools);
        put(order.from(), DEPARTMENT, new Due(register, order.from(), order.from().toString()).fileName(),
                sheet.text(profile.systems().getFirst()).getBytes(StandardCharsets.UTF_8));
        Written written = new Written(0, 0, 0, 0);
        for (LocalDate night : order.days()) {
            List<Due> due = contracts.stream().flatMap(contract -> Due.in(night, contract, order.all()).stream()).toList();
            for (SimulatedSchool school : schools) {
                written = written.plus(due.isEmpty() ? new Written(0, 0, 0, 0) : night(school, night, due));
            }
        }
        return written;
    }

    private void requireEmpty() throws IOException {
        Files.createDirectories(order.to());
        try (Stream<Path> there = Files.list(order.to())) {
            if (there.findAny().isPresent()) {
                throw new Refused("not-empty", order.to().toString());
            }
        }
    }

    private Written night(SimulatedSchool school, LocalDate night, List<Due> due) throws IOException {
        if (faults.isSilent(school, night)) {
            return new Written(0, 0, 0, 1);
        }
        Written written = new Written(0, 0, 0, 0);
        for (Due file : due) {
            Optional<Sheet> sheet = files.of(school, file);
            if (sheet.isPresent()) {
                written = written.plus(write(school, file, sheet.get()));
            }
        }
        return written;
    }

    private Written write(SimulatedSchool school, Due due, Sheet sheet) throws IOException {
        Optional<Fault> fault = faults.of(school, due);
        boolean late = faults.isLate(school, due);
        String text = fault.map(cause -> faults.spoiled(sheet, cause)).orElse(sheet).text(school.system());
        put(late ? due.night().plusDays(1) : due.night(), school.code(), due.fileName(),
                Sheet.bytes(text, profile.faults(), fault.filter(Fault.OLD_ENCODING::equals).isPresent()));
        return new Written(1, late ? 1 : 0, fault.isPresent() ? 1 : 0, 0);
    }

    private void put(LocalDate night, String sender, String name, byte[] bytes) throws IOException {
        Path folder = order.to().resolve(night.toString()).resolve(sender);
        if (made.add(folder)) {
            Files.createDirectories(folder);
        }
        Files.write(folder.resolve(name), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
