package cn.jixiao.core.directory;

import java.util.List;

/**
 * The directory says something of a bureau; raised inside the transaction that writes its copy, under its own scope.
 *
 * @param bureau the bureau
 * @param overlays the overlays of rules that it has on, in the order in which they are laid
 */
public record BureauRecorded(String bureau, List<String> overlays) {}
