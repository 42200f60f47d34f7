package vn.khue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.khue.security.People;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.store.Home;
import vn.khue.warehouse.TestWarehouse;

/** {@code ops/backup}, as whoever keeps Khuê running sees it. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class BackupsTest {

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        TestWarehouse.register(registry);
    }

    @TempDir
    Path folder;

    @Autowired
    Home home;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void theCommandSaysWhereTheBackupIsAndThatAnotherServersWarehouseIsNotInIt() throws Exception {
        Outcome made = backup(folder.toString());

        assertThat(made.output()).startsWith(folder + "/khue-").contains("Ấn bản 0", " tệp, ",
                "Kho số liệu ở máy chủ ClickHouse riêng: sao lưu máy chủ đó ngay sau bản này");
        assertThat(made.exit()).isZero();
        assertThat(folder).isDirectoryRecursivelyContaining("glob:**/store.zip");
    }

    @Test
    void aFolderInTheHomeIsRefusedInOneSentence() throws Exception {
        Outcome refused = backup(home.path().resolve("backups").toString());

        assertThat(refused.output()).contains("thư mục phải nằm ngoài " + home.path());
        assertThat(refused.exit()).isEqualTo(1);
    }

    @Test
    void anAdministratorOfTheCentreHasNoBusinessWithTheMachinesFolders() throws Exception {
        people.put(new Person("xa", "Quản trị ở xa", Role.ADMINISTRATOR,
                new Scope(Set.of(), Set.of(), Audience.INTERNAL), Optional.of(Person.DEPARTMENT)), "mot-hai-ba");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                        + "/api/v1/backups?folder=" + folder))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("xa:mot-hai-ba".getBytes(
                        StandardCharsets.UTF_8)))
                .POST(BodyPublishers.noBody()).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(403);
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** What a command printed, and how it ended. */
    private record Outcome(String output, int exit) {
    }

    private Outcome backup(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("bash", "ops/backup"), Stream.of(arguments)).toList();
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("KHUE_HOME", home.path().toString());
        process.environment().put("KHUE_URL", "http://127.0.0.1:" + port);
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(output, running.waitFor());
    }
}
