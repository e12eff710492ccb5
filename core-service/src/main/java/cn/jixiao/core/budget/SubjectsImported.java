package cn.jixiao.core.budget;

import java.util.Set;
import java.util.UUID;

/**
 * Projects of a year were imported; raised inside the import's transaction.
 *
 * @param departments the departments whose numbers changed
 */
public record SubjectsImported(int fiscalYear, Set<UUID> departments) {}
