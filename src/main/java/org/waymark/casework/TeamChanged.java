package org.waymark.casework;

/** Told within the transaction that changes who is on a case's team, or whether only named people may see it. */
public record TeamChanged(String reference) {
}
