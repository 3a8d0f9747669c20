/** Every challenge that a wallet was asked to sign, as a file by which others can check it. */
@NullMarked
package io.sharelift.report.proof;

import org.jspecify.annotations.NullMarked;
