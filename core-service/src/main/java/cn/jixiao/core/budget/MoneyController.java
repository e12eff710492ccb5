package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The money of projects within reach: entry by entry for one, in sums for a year. */
@RestController
@RequestMapping("/api/v1/core")
class MoneyController {

    private static final int MOST = 2_000;

    /**
     * A project's money.
     *
     * @param more whether it has more entries than are shown
     */
    record ProjectMoney(
            MoneyBook.ProjectSums project,
            List<Projects.Line> fundingLines,
            List<MoneyBook.MoneyEntry> entries,
            boolean more) {}

    private final ProjectDesk desk;
    private final Mandates mandates;
    private final Projects projects;
    private final MoneyBook book;

    MoneyController(ProjectDesk desk, Mandates mandates, Projects projects, MoneyBook book) {
        this.desk = desk;
        this.mandates = mandates;
        this.projects = projects;
        this.book = book;
    }

    /** One project's lines, requests, reply, changes and payments. */
    @GetMapping("/projects/{id}/money")
    ProjectMoney of(Acting acting, @PathVariable UUID id) {
        Reach reach = desk.open(acting, id, Capability.SUBJECT_READ).reach();
        List<MoneyBook.MoneyEntry> entries = book.entries(id, MOST + 1, reach);
        boolean more = entries.size() > MOST;
        return new ProjectMoney(
                book.sums(id, reach), projects.lines(id, reach), more ? entries.subList(0, MOST) : entries, more);
    }

    /** The sums of a year's projects, by code. */
    @GetMapping("/project-sums")
    Page<MoneyBook.ProjectSums> sums(
            Acting acting, @RequestParam int year, @RequestParam(required = false) @Nullable String q, PageQuery page) {
        Reach reach = mandates.of(acting, year).require(Capability.SUBJECT_READ).reach();
        String after =
                page.after("project-sums", 1).map(cursor -> cursor.text(0)).orElse("");
        String text = q == null || q.isBlank() ? null : q.strip();
        return Page.of(
                book.sums(year, text, after, page.fetch(), reach),
                page,
                row -> Cursor.of("project-sums", row.code()),
                null);
    }
}
