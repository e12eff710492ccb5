package cn.jixiao.tenant.accounts;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The realm as the accounts see it: organizations, users, memberships. Every command may be repeated. */
@Component
class KeycloakRealm implements DisposableBean {

    private static final String CHANGE_PASSWORD = "UPDATE_PASSWORD";
    private static final String SET_UP_FACTOR = "CONFIGURE_TOTP";
    private static final String OTP = "otp";

    private final Keycloak keycloak;
    private final RealmResource realm;
    private final Map<String, String> organizations = new ConcurrentHashMap<>();

    KeycloakRealm(KeycloakSettings settings) {
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(settings.url())
                .realm(settings.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("tenant-service")
                .clientSecret(settings.clientSecret())
                .resteasyClient(new ResteasyClientBuilderImpl()
                        .connectionPoolSize(8)
                        .connectTimeout(3, TimeUnit.SECONDS)
                        .readTimeout(15, TimeUnit.SECONDS)
                        .register(JacksonProvider.class, 100)
                        .build())
                .build();
        this.realm = keycloak.realm(settings.realm());
    }

    /** The organization of a bureau, made where it is missing. */
    String organization(String bureau, String name) {
        return organizations.computeIfAbsent(bureau, id -> findOrMake(id, name));
    }

    /** Forgets what is known of a bureau's organization, after a call found it gone. */
    void forget(String bureau) {
        organizations.remove(bureau);
    }

    private String findOrMake(String bureau, String name) {
        List<OrganizationRepresentation> found = realm.organizations().search(bureau, null, 0, 100);
        for (OrganizationRepresentation organization : found) {
            if (bureau.equals(organization.getAlias())) {
                return organization.getId();
            }
        }
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setAlias(bureau);
        organization.setName(bureau + " " + name);
        organization.setEnabled(true);
        try (Response answer = realm.organizations().create(organization)) {
            return CreatedResponseUtil.getCreatedId(answer);
        }
    }

    /** The subject of the user with this name, made where it is missing. */
    String user(String userName, String name, FirstSignIn first) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(userName);
        user.setFirstName(name);
        user.setEnabled(true);
        user.setCredentials(ImportedCredentials.of(first));
        user.setRequiredActions(first.changePassword() ? List.of(CHANGE_PASSWORD) : List.of());
        try (Response answer = realm.users().create(user)) {
            if (answer.getStatus() != Response.Status.CONFLICT.getStatusCode()) {
                return CreatedResponseUtil.getCreatedId(answer);
            }
        }
        UserRepresentation there =
                realm.users().searchByUsername(userName, true).getFirst();
        rename(there, name);
        return there.getId();
    }

    /** Gives a user another password, ends the sessions under the old one, and asks for one of his own choice. */
    void renewPassword(String subject, FirstSignIn next) {
        UserRepresentation user = realm.users().get(subject).toRepresentation();
        forget(subject, CredentialRepresentation.PASSWORD);
        user.setCredentials(ImportedCredentials.of(next));
        ask(user, CHANGE_PASSWORD, next.changePassword());
        realm.users().get(subject).update(user);
        realm.users().get(subject).logout();
    }

    /** Forgets what made a user's one-time codes, and ends the sessions that began with one. */
    void forgetFactor(String subject) {
        forget(subject, OTP);
        realm.users().get(subject).logout();
    }

    /** Forgets the wrong passwords of a user, so that he is no longer barred. */
    void clearFailures(String subject) {
        realm.attackDetection().clearBruteForceForUser(subject);
    }

    /** How often a user gave a wrong password, and whether he is barred for it now; by Keycloak's own names. */
    Map<String, Object> failures(String subject) {
        return realm.attackDetection().bruteForceUserStatus(subject);
    }

    /** Has a user set up one-time codes at the next sign-in, where he has none yet; or no longer. */
    void askForFactor(String subject, boolean needed) {
        UserRepresentation user = realm.users().get(subject).toRepresentation();
        boolean has = realm.users().get(subject).credentials().stream()
                .anyMatch(credential -> OTP.equals(credential.getType()));
        if (ask(user, SET_UP_FACTOR, needed && !has)) {
            realm.users().get(subject).update(user);
        }
    }

    private void forget(String subject, String type) {
        realm.users().get(subject).credentials().stream()
                .filter(credential -> type.equals(credential.getType()))
                .forEach(credential -> realm.users().get(subject).removeCredential(credential.getId()));
    }

    private static boolean ask(UserRepresentation user, String action, boolean needed) {
        Set<String> actions = new LinkedHashSet<>(user.getRequiredActions());
        boolean changed = needed ? actions.add(action) : actions.remove(action);
        user.setRequiredActions(List.copyOf(actions));
        return changed;
    }

    /** Brings the name of an account into step; false when there is no such account any more. */
    boolean rename(String subject, String name) {
        try {
            rename(realm.users().get(subject).toRepresentation(), name);
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
    }

    private void rename(UserRepresentation user, String name) {
        if (!name.equals(user.getFirstName())) {
            user.setFirstName(name);
            realm.users().get(user.getId()).update(user);
        }
    }

    /** Makes the user a member of the organization; who is one already stays one. */
    void join(String organization, String subject) {
        try (Response answer = realm.organizations().get(organization).members().addMember(subject)) {
            if (answer.getStatus() != Response.Status.CONFLICT.getStatusCode()) {
                requireSuccess(answer);
            }
        }
    }

    /** Ends the user's membership of the organization. */
    void leave(String organization, String subject) {
        try (Response answer = realm.organizations()
                .get(organization)
                .members()
                .member(subject)
                .delete()) {
            if (answer.getStatus() != Response.Status.NOT_FOUND.getStatusCode()
                    && answer.getStatus() != Response.Status.BAD_REQUEST.getStatusCode()) {
                requireSuccess(answer);
            }
        }
    }

    /** Gives a user one of the realm's roles. */
    void grant(String subject, String role) {
        realm.users()
                .get(subject)
                .roles()
                .realmLevel()
                .add(List.of(realm.roles().get(role).toRepresentation()));
    }

    private static void requireSuccess(Response answer) {
        if (answer.getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
            throw new NotFoundException("Keycloak no longer knows the organization or the user");
        }
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            throw new WebApplicationException(answer.getStatus() + " of Keycloak", answer.getStatus());
        }
    }

    @Override
    public void destroy() {
        keycloak.close();
    }
}
