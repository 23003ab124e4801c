package org.waymark.access;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What access.yaml says, in the engine's own words: a word the engine does not know stops the start. */
@ConfigurationProperties(prefix = "access", ignoreUnknownFields = false)
record Access(Map<String, Role> roles) {

    Access {
        if (roles == null || !roles.containsKey(ADMINISTRATOR)) {
            throw new IllegalArgumentException("access.yaml must list the role " + ADMINISTRATOR + ".");
        }
    }

    static final String ADMINISTRATOR = "administrator";

    record Role(String name, List<Grant> grants) {

        Role {
            grants = grants == null ? List.of() : List.copyOf(grants);
        }
    }

    record Grant(Resources resource, List<String> of, List<String> may) {

        Grant {
            of = List.copyOf(of);
            may = List.copyOf(may);
            for (String word : may) {
                permission(resource, word);
            }
        }

        List<Permission> permissions() {
            return may.stream().map(word -> permission(resource, word)).toList();
        }

        private static Permission permission(Resources resource, String word) {
            Permission permission = switch (resource) {
                case PROCESS_DEFINITION -> ProcessDefinitionPermissions.valueOf(word);
                case PROCESS_INSTANCE -> ProcessInstancePermissions.valueOf(word);
                case OPERATION_LOG_CATEGORY -> UserOperationLogCategoryPermissions.valueOf(word);
                case SYSTEM -> SystemPermissions.valueOf(word);
                case TASK, HISTORIC_TASK, HISTORIC_PROCESS_INSTANCE, BATCH -> throw new IllegalArgumentException(
                        "access.yaml grants something on " + resource + ": work is granted on process definitions, batches to nobody.");
                default -> Permissions.valueOf(word);
            };
            if (!List.of(permission.getTypes()).contains(resource) || word.equals("ALL") || word.equals("NONE")) {
                throw new IllegalArgumentException("access.yaml says " + word + " on " + resource + ": the engine has no such permission, or it is not one that we give.");
            }
            return permission;
        }
    }
}
