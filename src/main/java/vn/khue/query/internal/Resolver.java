package vn.khue.query.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.At;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.Audience;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;
import vn.khue.shared.Tree;
import vn.khue.shared.UnitId;

/** First step of a read: names become ids, and the scope decides what may be seen. */
@Component
class Resolver {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Catalogue catalogue;
    private final Units units;
    private final Editions editions;
    private final Announcements announcements;
    private final Clock clock = Clock.system(ZONE);

    Resolver(Catalogue catalogue, Units units, Editions editions, Announcements announcements) {
        this.catalogue = catalogue;
        this.units = units;
        this.editions = editions;
        this.announcements = announcements;
    }

    /** @param places of the round */
    Question resolve(Scope scope, FigureRequest request, Places places) {
        Indicator indicator = indicator(request);
        requireShown(indicator, scope);
        requireMeaning(request);
        requireCells(indicator, request);
        requirePeriod(indicator, request);
        Edition edition = editions.edition(request.publication());
        edition.rule(indicator.id());
        Optional<Announcement> announcement = announcement(indicator, edition, request);
        LocalDate placedOn = placedOn(indicator, announcement, request);
        Tree tree = Tree.administrativeOn(placedOn);
        requireSense(request, tree, placedOn);
        Optional<Unit> unit = units.on(request.unit(), placedOn);
        Set<String> schools = unit.isPresent() ? schoolsSeen(scope, unit.get(), request) : Set.of(request.unit());
        Set<String> seen = unit.map(this::subtree).orElseGet(() -> placesSeen(scope, request.unit()));
        Question question = new Question(request, indicator, edition, announcement,
                Cells.of(indicator, request, announcement.map(Announcement::period).or(request::period)),
                unit.map(Unit::name).orElse(request.unit()),
                announcement.map(Announcement::since).orElse(request.at()), placedOn, tree, seen, schools);
        if (unit.isEmpty() && places.of(question).isEmpty()) {
            throw new NotVisible("school " + request.unit());
        }
        return question;
    }

    private Optional<Announcement> announcement(Indicator indicator, Edition edition, FigureRequest request) {
        return indicator.at() == At.PERIOD && !indicator.isDistribution()
                ? announcements.answering(indicator, edition, request) : Optional.empty();
    }

    private LocalDate placedOn(Indicator indicator, Optional<Announcement> announcement, FigureRequest request) {
        return request.tree() == TreeView.TODAY ? LocalDate.now(clock)
                : announcement.map(Announcement::day).orElseGet(() -> ownDay(indicator, request));
    }

    /** Which unit a request would mean, whoever asks; empty for what is none, such as a school. */
    Optional<UnitId> meant(FigureRequest request) {
        Indicator indicator = indicator(request);
        Optional<Announcement> announcement = announcement(indicator, editions.edition(request.publication()), request);
        return units.on(request.unit(), placedOn(indicator, announcement, request)).map(Unit::id);
    }

    /** The day that a period's figure speaks of before it is announced. */
    private LocalDate ownDay(Indicator indicator, FigureRequest request) {
        return request.period().flatMap(period -> announcements.examDay(indicator, period)).orElse(request.at());
    }

    /** The periods of an indicator in the publication asked, announced from one day to another. */
    List<Announcement> periods(FigureRequest request, LocalDate from, LocalDate to) {
        return announcements.between(indicator(request), editions.edition(request.publication()), from, to);
    }

    /** Counts by value are asked for by {@link vn.khue.query.ScoresRequest}. */
    void requireSums(FigureRequest request) {
        if (indicator(request).isDistribution()) {
            throw new BadRequest("query.distribution", Map.of("indicator", request.indicator()));
        }
    }

    Indicator indicator(FigureRequest request) {
        return catalogue.indicators().stream().filter(i -> i.id().equals(request.indicator())).findFirst()
                .orElseThrow(() -> new NotVisible("indicator " + request.indicator()));
    }

    /** Small cells may be shown to nobody but officers, until they can be hidden together with their complements. */
    private static void requireShown(Indicator indicator, Scope scope) {
        if (scope.isEmpty() || indicator.suppressUnder().isPresent() && scope.audience() != Audience.INTERNAL) {
            throw new NotVisible("indicator " + indicator.id() + " for " + scope.audience());
        }
    }

    /** Whether the indicator is defined on a day: a law begins on a day. */
    boolean hasMeaning(FigureRequest request, LocalDate day) {
        return indicator(request).validFrom().filter(day::isBefore).isEmpty();
    }

    private void requireMeaning(FigureRequest request) {
        if (!hasMeaning(request, request.at())) {
            throw new BadRequest("query.before-validity", Map.of("from", indicator(request).validFrom().orElseThrow()));
        }
    }

    /** Two facets at a time are not kept. */
    private static void requireCells(Indicator indicator, FigureRequest request) {
        Set<String> names = new TreeSet<>(indicator.facets().keySet());
        request.facet().map(FigureRequest.Facet::name).filter(name -> !names.contains(name))
                .ifPresent(name -> refuse("query.facet", indicator, name, names));
        if (request.facet().isEmpty()) {
            names.addAll(indicator.split().keySet());
        } else {
            names.clear();
        }
        request.along().filter(name -> !names.contains(name))
                .ifPresent(name -> refuse("query.facet", indicator, name, names));
    }

    /** A period that nobody can have reported is a mistake of the asker, not a figure of nothing. */
    private void requirePeriod(Indicator indicator, FigureRequest request) {
        if (request.period().isPresent() && indicator.at() != At.PERIOD) {
            throw new BadRequest("query.no-periods", Map.of("indicator", indicator.id()));
        }
        request.period().ifPresent(period -> indicator.datasets().stream().map(catalogue::contract)
                .map(Contract::period).filter(kind -> !kind.isSpelled(period)).findFirst().ifPresent(kind -> {
                    throw new BadRequest("query.period", Map.of("period", period, "example", kind.example()));
                }));
    }

    private static void refuse(String code, Indicator indicator, String name, Set<String> allowed) {
        throw new BadRequest(code, Map.of("indicator", indicator.id(), "name", name,
                "allowed", allowed.isEmpty() ? "–" : String.join(", ", allowed)));
    }

    private static void requireSense(FigureRequest request, Tree tree, LocalDate placedOn) {
        boolean wrongTree = request.by() == Breakdown.DISTRICT && tree != Tree.DISTRICT
                || request.by() == Breakdown.COMMUNE && tree != Tree.COMMUNE;
        if (wrongTree) {
            throw new BadRequest("query.by-" + request.by().name().toLowerCase(Locale.ROOT),
                    Map.of("day", placedOn));
        }
    }

    /** A whole unit may be read by whoever has all of it; the rest see their own schools in it, one by one. */
    private Set<String> schoolsSeen(Scope scope, Unit unit, FigureRequest request) {
        if (covers(scope, unit.id())) {
            return Set.of();
        }
        if (request.by() == Breakdown.SCHOOL && !scope.schools().isEmpty()) {
            return scope.schools();
        }
        throw new NotVisible("unit " + request.unit());
    }

    /** Whoever reads a whole province for their own work is of its department. */
    boolean isOfDepartment(Scope scope) {
        return scope.audience() == Audience.INTERNAL && scope.units().stream()
                .flatMap(code -> units.meanings(code).stream()).anyMatch(unit -> unit.kind() == Unit.Kind.PROVINCE);
    }

    private boolean covers(Scope scope, UnitId unit) {
        return scope.units().stream().flatMap(code -> units.meanings(code).stream())
                .anyMatch(root -> units.subtree(root.id()).stream().anyMatch(u -> u.id().equals(unit)));
    }

    /** Where a single school may stand to be seen: anywhere if it is named in the scope, else in the scope's units. */
    private Set<String> placesSeen(Scope scope, String school) {
        if (scope.schools().contains(school)) {
            return Set.of();
        }
        Set<String> places = scope.units().stream().flatMap(code -> units.meanings(code).stream())
                .flatMap(root -> subtree(root).stream()).collect(Collectors.toCollection(HashSet::new));
        if (places.isEmpty()) {
            throw new NotVisible("school " + school);
        }
        return places;
    }

    private Set<String> subtree(Unit root) {
        return units.subtree(root.id()).stream().map(u -> u.id().toString()).collect(Collectors.toSet());
    }
}
