package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Files;
import org.pacta.ledger.Visibility;
import org.pacta.ledger.seal.Sealing;
import org.pacta.report.OwnTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody may ask to have erased goes everywhere: row, leaf, salt, file, search, pages, later papers and
/// archives; and the record still holds against heads from before.
class ErasureModuleTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String NAME = "Ivanova";

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture claims;
    private static JdbcClient owner;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        app = TestApplication.served();
        owner = JdbcClient.create(app.database().owner());
        plan = PlanFixture.of(app, "u", "A", "B");
        claims = new ClaimFixture(app, plan);
        plan.group("1", "");
        for (var measure : List.of("M1", "M2", "M3")) plan.measure(measure, "1");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static String get(String path) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(app.address() + path)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void seal() {
        new Sealing(app.database().owner(), app.database().sealKey()).seal(plan.unionId());
    }

    /// Erases a leaf and all that the command says still stands; gives what it said at last.
    private static void erase(long seq, int leaf) {
        var said = erased(seq, leaf);
        var more = Pattern.compile("--entry (\\d+) --leaf (\\d+)").matcher(said);
        var rest = new ArrayList<long[]>();
        while (more.find()) rest.add(new long[] {Long.parseLong(more.group(1)), Long.parseLong(more.group(2))});
        for (var each : rest) said = erased(each[0], (int) each[1]);
        assertThat(said).doesNotContain("still stand here");
    }

    private static String erased(long seq, int leaf) {
        var typed = Typed.on(
                app,
                "ledger",
                "erase",
                "--union",
                "u",
                "--entry",
                String.valueOf(seq),
                "--leaf",
                String.valueOf(leaf),
                "--grounds",
                "Request 7",
                "--rule",
                "Law, article 17",
                "--yes");
        assertThat(typed.code()).as(typed.err()).isZero();
        return typed.out();
    }

    private static long[] leafWith(String table, String words) {
        return owner.sql("""
                select seq, leaf from ledger.leaf where union_id = :u and fact_table = :table and act in ('add', 'header')
                  and bytes is not null and convert_from(bytes, 'UTF8') like :words order by seq, leaf limit 1
                """)
                .param("u", plan.unionId())
                .param("table", table)
                .param("words", "%" + words + "%")
                .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
    }

    /// Where the words still stand, in any table of the database.
    private static List<String> standing(String words) {
        return owner.sql("""
                select t.name from (
                    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')) t
                where xpath_exists('//row', query_to_xml(format(
                    'select 1 from %s x where x::text like %L or x::text like %L', t.name, '%' || :words || '%',
                    '%' || encode(convert_to(:words, 'UTF8'), 'hex') || '%'), true, false, ''))
                """).param("words", words).query(String.class).list();
    }

    private static void holds(String held) {
        seal();
        var out = folder.resolve("after-" + plan.head().seq() + ".ledger");
        Typed.on(app, "ledger", "export", "--union", "u", "--out", out.toString());
        var verified = Typed.offline("ledger", "verify", out.toString(), "--head", held);
        assertThat(verified.out()).contains("It holds.", "holds, up to entry").doesNotContain(" 0 erased by entry");
        var checked = Typed.on(app, "ledger", "check");
        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("erased by entry", "The tables and the record agree.");
    }

    private static String head() {
        seal();
        var size = Pattern.compile("\"brief\":\"([^\"]+)\"").matcher(get("/api/v1/unions/u/ledger"));
        assertThat(size.find()).isTrue();
        return size.group(1);
    }

    @Test
    void wordsOfAClaimAreNowhereAnyMore() {
        claims.claim(
                "A",
                "M1",
                Claim.Kind.FULFILMENT,
                ClaimFixture.content("2021-05-01", "Reported by Maria " + NAME, Visibility.PUBLIC, List.of()));
        plan.title("M1", "en", "Measure of " + NAME);
        var held = head();
        assertThat(get("/u/u/search?q=" + NAME)).contains("measures/M1\"");
        assertThat(get("/u/u/frameworks/2021-2023/measures/M1")).contains("Measure of " + NAME);
        var at = leafWith("ledger.text", "Measure of " + NAME);

        erase(at[0], (int) at[1]);
        var claim = leafWith("ledger.text", "Reported by Maria");
        erase(claim[0], (int) claim[1]);
        // drafts are no facts; what its Party prepared stays with it
        assertThat(standing(NAME)).containsOnly("confirmation.draft");

        for (var path : List.of(
                "/u/u/frameworks/2021-2023/measures/M1",
                "/u/u/frameworks/2021-2023/measures/M1/claims",
                "/u/u/search?q=" + NAME + "&on=2021-06-01",
                "/api/v1/unions/u/frameworks/2021-2023/measures/M1",
                "/u/u/ledger/file",
                "/u/u/data/2021-2023/measures.csv"))
            assertThat(get(path).replace("q=" + NAME, "").replace("value=\"" + NAME, ""))
                    .as(path)
                    .doesNotContain("of " + NAME, "Maria");
        holds(held);
    }

    @Test
    void aDocumentGoesWithItsFileAndLaterArchivesDoWithoutIt() throws IOException {
        var stored = app.bean(Files.class)
                .store(
                        claims.officer("A"),
                        plan.unionId(),
                        "passport.txt",
                        new ByteArrayInputStream("passport of Petrova".getBytes(StandardCharsets.UTF_8)));
        var file = ((Files.Upload.Stored) stored).file();
        var content = new Document.Content(
                "letter",
                "12-Petrova",
                PlanFixture.day("2021-04-30"),
                "Office of Petrova",
                null,
                null,
                1,
                "file",
                file.id(),
                null,
                null,
                null,
                null,
                null,
                Visibility.PUBLIC);
        var document = claims.document("A", content, "Letter of Petrova");
        claims.claim(
                "A",
                "M2",
                Claim.Kind.FULFILMENT,
                ClaimFixture.content("2021-05-01", "", Visibility.PUBLIC, List.of(document)));
        var held = head();
        assertThat(get("/u/u/files/" + file.id())).isEqualTo("passport of Petrova");

        var at = leafWith("confirmation.document", "12-Petrova");
        erase(at[0], (int) at[1]);
        var title = leafWith("ledger.text", "Letter of Petrova");
        erase(title[0], (int) title[1]);

        assertThat(get("/u/u/files/" + file.id())).doesNotContain("passport");
        assertThat(standing("Petrova")).isEmpty();
        assertThat(standing(file.sha256())).isEmpty();
        assertThat(get("/u/u/frameworks/2021-2023/measures/M2/claims")).doesNotContain("Petrova");
        holds(held);
        var zip = folder.resolve("archive.zip");
        var made = Typed.on(app, "archive", "--union", "u", "--framework", "2021-2023", "--out", zip.toString());
        assertThat(made.code()).as(made.err()).isZero();
        try (var opened = new ZipFile(zip.toFile())) {
            assertThat(opened.stream().map(java.util.zip.ZipEntry::getName))
                    .noneMatch(each -> each.startsWith("documents/"));
        }
    }

    @Test
    void aPaperHandedOutGoesWithItsFile() {
        var out = folder.resolve("note.docx");
        var made = Typed.on(app, "note", "--union", "u", "--hand-out", "For Mr Sidorov", "--out", out.toString());
        assertThat(made.code()).as(made.err()).isZero();
        var held = head();
        var at = leafWith("report.paper", "note");
        var grounds = leafWith("", "Sidorov");

        erase(at[0], (int) at[1]);
        erase(grounds[0], (int) grounds[1]);

        assertThat(standing("Sidorov")).isEmpty();
        assertThat(get("/u/u/papers")).doesNotContain("Sidorov").contains("No paper was handed out yet");
        holds(held);
    }

    @Test
    void aTemplateGoesWithItsFile() {
        var templates = app.bean(OwnTemplates.class);
        var union = plan.union();
        var bytes = "By Petrova".getBytes(StandardCharsets.UTF_8);
        plan.enter(entry -> templates.put(entry, union, "petrova.docx", bytes));
        assertThat(standing("Petrova")).contains("confirmation.file_part");
        var held = head();
        var at = leafWith("report.template", "petrova");

        erase(at[0], (int) at[1]);

        assertThat(standing("etrova")).isEmpty();
        holds(held);
    }
}
