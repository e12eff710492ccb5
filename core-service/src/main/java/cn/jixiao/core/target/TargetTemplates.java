package cn.jixiao.core.target;

import cn.jixiao.core.budget.Project;
import cn.jixiao.core.budget.Projects;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.form.TargetWorkbookTemplate;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The official form of a project with what the budget system says of it filled in. */
@Component
@Articles("19")
class TargetTemplates {

    /** A workbook with the name to save it under. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Filled(String fileName, byte[] workbook) {}

    private final Projects projects;

    TargetTemplates(Projects projects) {
        this.projects = projects;
    }

    /**
     * The form of a project.
     *
     * @throws Refusal 404 for a project out of reach
     */
    Filled of(UUID projectId, Mandate mandate) {
        Project project = projects.find(projectId, mandate.reach()).orElseThrow(Refusal::notFound);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TargetWorkbookTemplate()
                    .write(
                            new TargetWorkbookTemplate.Prefill(
                                    "",
                                    project.fiscalYear(),
                                    project.name(),
                                    project.code(),
                                    project.department().name() + " "
                                            + project.department().code(),
                                    project.orgUnit().name(),
                                    project.amount()),
                            out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Filled(project.name() + "-项目支出绩效目标申报表.xlsx", out.toByteArray());
    }
}
