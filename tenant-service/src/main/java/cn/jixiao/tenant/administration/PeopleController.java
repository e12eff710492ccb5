package cn.jixiao.tenant.administration;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.ETags;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import cn.jixiao.tenant.accounts.Accounts;
import cn.jixiao.tenant.accounts.PasswordHash;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Posts;
import cn.jixiao.tenant.people.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the administrators of a bureau see its people, add accounts and grant posts. */
@RestController
class PeopleController {

    record NewPerson(
            @NotBlank @Size(max = 80) String userName,
            @NotBlank @Size(max = 60) String name,

            @Nullable @Size(min = PasswordHash.SHORTEST, max = 200)
            String initialPassword) {}

    record PersonView(UUID id, String userName, String name, Accounts.State account, List<PostView> posts) {}

    record PostView(
            UUID id,
            UUID personId,
            UUID orgUnitId,
            String orgUnitCode,
            String orgUnitName,
            Role role,
            @Nullable Integer fiscalYear,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String etag) {

        static PostView of(Staff.Seat seat) {
            Posts.Held post = seat.post();
            return new PostView(
                    post.id(),
                    post.personId(),
                    seat.body().id(),
                    seat.body().code(),
                    seat.body().name(),
                    post.role(),
                    post.fiscalYear(),
                    post.validFrom(),
                    post.validTo(),
                    ETags.of(post.version()));
        }
    }

    record NewPost(
            @NotNull UUID personId,
            @NotNull Role role,
            @NotNull UUID orgUnitId,
            @Nullable Integer fiscalYear,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record PostEnd(@NotNull LocalDate validTo) {}

    private final Staff staff;
    private final Grants grants;
    private final Administration administration;
    private final Idempotency idempotency;

    PeopleController(Staff staff, Grants grants, Administration administration, Idempotency idempotency) {
        this.staff = staff;
        this.grants = grants;
        this.administration = administration;
        this.idempotency = idempotency;
    }

    /** The people with an account in the bureau, by user name, with all their posts there; {@code q} is part of a name. */
    @GetMapping("/api/v1/tenant/people")
    Page<PersonView> people(
            Acting acting,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID orgUnitId,
            PageQuery page) {
        administration.requireAdministrator(acting);
        String text = q == null || q.isBlank() ? null : q.strip();
        return Page.of(
                staff.page(new People.Sought(text, orgUnitId), page).stream()
                        .map(PeopleController::view)
                        .toList(),
                page,
                person -> Cursor.of(Staff.LIST, person.userName()),
                null);
    }

    private static PersonView view(Staff.Member member) {
        return new PersonView(
                member.person().id(),
                member.person().userName(),
                member.person().name(),
                member.account(),
                member.posts().stream().map(PostView::of).toList());
    }

    /** Adds a person, whose account follows; user names of a bureau begin with its id. */
    @PostMapping("/api/v1/tenant/people")
    ResponseEntity<PersonView> add(Acting acting, IdempotencyKey key, @Valid @RequestBody NewPerson person) {
        administration.requireTenantAdmin(acting);
        // Without the password: what is kept of a request is a plain digest.
        return idempotency.once(
                key,
                List.of(person.userName(), person.name()),
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(view(staff.add(
                                acting.bureauId(),
                                person.userName(),
                                person.name(),
                                new PasswordHash().of(person.initialPassword())))));
    }

    /** Grants a post. */
    @PostMapping("/api/v1/tenant/posts")
    ResponseEntity<PostView> grant(Acting acting, IdempotencyKey key, @Valid @RequestBody NewPost post) {
        administration.requireSecurityAdmin(acting);
        return idempotency.once(key, post, () -> {
            Staff.Seat granted = grants.grant(
                    acting,
                    new Grants.Wanted(
                            post.personId(),
                            post.role(),
                            post.orgUnitId(),
                            post.fiscalYear(),
                            post.validFrom(),
                            post.validTo()));
            return ResponseEntity.status(HttpStatus.CREATED)
                    .eTag(ETags.of(granted.post().version()))
                    .body(PostView.of(granted));
        });
    }

    /** Gives a post its last day. */
    @PatchMapping("/api/v1/tenant/posts/{id}")
    ResponseEntity<PostView> end(
            Acting acting, @PathVariable UUID id, IfMatch version, @Valid @RequestBody PostEnd end) {
        administration.requireSecurityAdmin(acting);
        Staff.Seat ended = grants.end(acting, id, version, end.validTo());
        return ResponseEntity.ok().eTag(ETags.of(ended.post().version())).body(PostView.of(ended));
    }
}
