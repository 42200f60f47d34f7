package vn.khue.dashboards;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Catalogues;
import vn.khue.dashboards.data.FixedDeliveries;
import vn.khue.network.CentreInfo;
import vn.khue.network.Units;
import vn.khue.publication.Finding;
import vn.khue.publication.FindingCause;
import vn.khue.publication.Findings;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.publication.Snapshot;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.shell.Surroundings;

/** The screens with fixed figures and no stores. No stereotype: tests of the whole application must not find it. */
@EnableAutoConfiguration(excludeName = {
    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
    "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration",
    "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration"})
@AutoConfigurationPackage(basePackages = "vn.khue")
@ComponentScan(basePackages = {"vn.khue.shell", "vn.khue.dashboards"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
                pattern = ".*(LiveSurroundings|TargetGoals|IntakeDoor|LiveNights|Test\\$.*)"))
@EnableScheduling
public class ScreensOnly {

    @Bean
    FixedFigures figures() {
        return new FixedFigures();
    }

    @Bean
    FixedReceipts receipts(FixedFigures figures) {
        return new FixedReceipts(figures);
    }

    @Bean
    FixedSchools schoolsThemselves() {
        return new FixedSchools();
    }

    @Bean
    FixedPublications publications() {
        return new FixedPublications();
    }

    @Bean
    FixedFindings findings() {
        return new FixedFindings();
    }

    @Bean
    FixedSurroundings surroundings() {
        return new FixedSurroundings();
    }

    @Bean
    FixedDeliveries deliveries() {
        return new FixedDeliveries();
    }

    @Bean
    Units units() {
        return Units.bundled();
    }

    @Bean
    Catalogues catalogues() {
        return new Catalogues(Optional.empty(), Stream::empty, Clock.systemUTC());
    }

    @Bean
    Catalogue catalogue(Catalogues catalogues) {
        return catalogues.inUse();
    }

    @Bean
    Goals goals() {
        return (indicator, unit, year, version) -> Optional.of(BigDecimal.valueOf(
                indicator.startsWith("graduation") ? 97 : version == 7 ? 65 : 70));
    }

    @Bean
    FixedTargets targets() {
        return new FixedTargets();
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login")).build();
    }

    @Bean
    InMemoryUserDetailsManager accounts() {
        return new InMemoryUserDetailsManager(
                User.withUsername("chuyenvien").password("{noop}khue").roles("OFFICER").build());
    }

    /** Publication 412 until a test says otherwise. */
    public static class FixedPublications implements Publications {

        public volatile Optional<Published> newest = Optional.of(published(412));

        /** What comes of an attempt to publish. */
        public volatile Supplier<Optional<Published>> publish = Optional::empty;

        public static Published published(int number) {
            return new Published(number, Published.Kind.NIGHT, LocalDate.of(2026, 11, 21), FixedFigures.PUBLISHED);
        }

        @Override
        public Optional<Published> newest() {
            return newest;
        }

        @Override
        public Optional<Published> find(int number) {
            return newest.filter(published -> published.number() == number);
        }

        @Override
        public Snapshot snapshot(Published publication) {
            throw new UnsupportedOperationException("screens read no warehouse");
        }

        @Override
        public Optional<Published> publish(Published.Kind kind) {
            return publish.get();
        }
    }

    /** All files go together until a test says otherwise. */
    public static class FixedFindings implements Findings {

        public volatile List<FindingCause> causes = List.of();

        @Override
        public List<Finding> of(Published publication, String dataset) {
            return causes.stream().flatMap(cause -> cause.first().stream())
                    .filter(finding -> finding.dataset().equals(dataset)).toList();
        }

        @Override
        public List<FindingCause> causes(Scope scope) {
            return causes;
        }
    }

    /** The sample centre, read by somebody who sees the whole province. */
    public static class FixedSurroundings implements Surroundings {

        public volatile boolean ready = true;
        public volatile boolean sample = true;
        public volatile String province = "66";
        public volatile Scope scope = Scope.ofUnits(Audience.INTERNAL, "66");
        public volatile Role role = Role.OFFICER;
        public volatile Optional<String> sender = Optional.empty();

        @Override
        public Optional<CentreInfo> centre() {
            return Optional.of(new CentreInfo("Sở GD&ĐT Đắk Lắk", province, sample, Optional.of(FixedFigures.DAY)));
        }

        @Override
        public Person person() {
            return new Person("chuyenvien", "Chuyên viên", role, scope, sender);
        }

        @Override
        public boolean warehouseReady() {
            return ready;
        }
    }
}
