/**
 * The evidence: result files, a report for people, and the pack with everything an auditor needs.
 */
@NullMarked
package io.sharelift.report;

import org.jspecify.annotations.NullMarked;
