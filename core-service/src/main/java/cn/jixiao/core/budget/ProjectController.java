package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.directory.MissingBodies;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The project library: list, one project with its money, import from the budget system. */
@RestController
@RequestMapping("/api/v1/core")
class ProjectController {

    private static final int CHUNK = 1_000;

    /** A page of projects. */
    record ProjectPage(List<ProjectView> items, @Nullable String next) {}

    /** A project; money as decimal text in yuan. */
    record ProjectView(
            UUID id,
            int fiscalYear,
            String code,
            String name,
            String attribute,
            OrgRef orgUnit,
            OrgRef department,
            BigDecimal amount,
            Project.@Nullable Leader leader,
            Project.@Nullable TargetState target) {

        static ProjectView of(Project p) {
            return new ProjectView(
                    p.id(),
                    p.fiscalYear(),
                    p.code(),
                    p.name(),
                    p.attribute(),
                    p.orgUnit(),
                    p.department(),
                    p.amount(),
                    p.leader(),
                    p.target());
        }
    }

    /** A project with its money. */
    record ProjectDetail(ProjectView project, List<Projects.Line> fundingLines, BudgetReplies.@Nullable Reply reply) {}

    /** What an import brings. */
    record ImportRequest(@Nullable List<ProjectRow> rows) {}

    private final Mandates mandates;
    private final ProjectDesk desk;
    private final Projects projects;
    private final BudgetReplies replies;
    private final ProjectImport imports;
    private final MissingBodies bodies;
    private final BusinessClock clock;

    ProjectController(
            Mandates mandates,
            ProjectDesk desk,
            Projects projects,
            BudgetReplies replies,
            ProjectImport imports,
            MissingBodies bodies,
            BusinessClock clock) {
        this.mandates = mandates;
        this.desk = desk;
        this.projects = projects;
        this.replies = replies;
        this.imports = imports;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/projects")
    ProjectPage list(
            Acting acting,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Reach reach = mandates.of(acting, year).require(Capability.SUBJECT_READ).reach();
        int size = Math.clamp(limit, 1, 100);
        String text = q == null || q.isBlank() ? null : q.strip();
        List<Project> found =
                projects.list(year, text, cursor == null ? null : new Projects.After(cursor), size + 1, reach);
        boolean more = found.size() > size;
        List<Project> page = more ? found.subList(0, size) : found;
        return new ProjectPage(
                page.stream().map(ProjectView::of).toList(),
                more ? page.getLast().code() : null);
    }

    /** One project. Its own year decides what the post reaches; with another year asked for it is not found. */
    @GetMapping("/projects/{id}")
    ProjectDetail one(Acting acting, @PathVariable UUID id, @RequestParam Optional<Integer> year) {
        ProjectDesk.Held held = desk.open(acting, id, Capability.SUBJECT_READ);
        if (year.isPresent() && year.get() != held.project().fiscalYear()) {
            throw Refusal.notFound();
        }
        return new ProjectDetail(
                ProjectView.of(held.project()),
                projects.lines(id, held.reach()),
                replies.of(id, held.reach()).orElse(null));
    }

    @PostMapping("/project-imports")
    ProjectImport.Result load(Acting acting, @RequestBody ImportRequest request) {
        List<ProjectRow> rows = request.rows() == null ? List.of() : request.rows();
        if (rows.isEmpty() || rows.size() > CHUNK) {
            throw Refusal.malformed("IMPORT_SIZE", CHUNK).field("rows");
        }
        int year = rows.stream()
                .map(ProjectRow::year)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(clock.today().getYear());
        mandates.of(acting, year).require(Capability.SUBJECT_IMPORT);
        Set<String> waiting = bodies.make(acting.bureauId(), named(rows));
        Reach reach = mandates.of(acting, year).reach();
        return imports.run(rows, reach).waiting(rows, waiting);
    }

    private static List<MissingBodies.Named> named(List<ProjectRow> rows) {
        return rows.stream()
                .filter(row -> given(row.unitCode()) && given(row.unitName()) && given(row.departmentCode()))
                .map(row -> new MissingBodies.Named(
                        String.valueOf(row.unitCode()).strip(),
                        String.valueOf(row.unitName()).strip(),
                        String.valueOf(row.departmentCode()).strip()))
                .toList();
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
