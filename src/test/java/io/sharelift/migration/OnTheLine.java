package io.sharelift.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.para.Paras;
import io.sharelift.para.ScriptedServer.Line;
import io.sharelift.record.Answer;
import io.sharelift.share.WalletId;

import java.io.IOException;

/** What may become of an answer of which nothing that counts is left. */
enum OnTheLine {
    RESET_BEFORE_IT("was cut before an answer came", Answer.NO_ANSWER) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.reset();
        }
    },
    CLOSED_BEFORE_IT("was cut before an answer came", Answer.NO_ANSWER) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.close();
        }
    },
    RESET_IN_ITS_HEAD("was cut before an answer came", Answer.NO_ANSWER) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.raw(half(head(answer)));
            line.reset();
        }
    },
    CLOSED_IN_ITS_HEAD("was cut before an answer came", Answer.NO_ANSWER) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.raw(half(head(answer)));
            line.close();
        }
    },
    /** Whether the status was still read depends on which of the two arrives first. */
    RESET_IN_ITS_BODY("", Answer.NOT_UNDERSTOOD) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.raw(head(answer) + half(body(answer)));
            line.reset();
        }

        @Override
        boolean isKnownAs(Answer answer) {
            return answer.leavesDoubt();
        }
    },
    CLOSED_IN_ITS_BODY("broke off in the middle", Answer.NOT_UNDERSTOOD) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.raw(head(answer) + half(body(answer)));
            line.close();
        }
    },
    SILENCE("No answer from 127.0.0.1", Answer.NO_ANSWER) {
        @Override
        void carry(String answer, Line line) throws InterruptedException {
            line.hold();
        }
    },
    SILENCE_IN_ITS_HEAD("No answer from 127.0.0.1", Answer.NO_ANSWER) {
        @Override
        void carry(String answer, Line line) throws IOException, InterruptedException {
            line.raw(half(head(answer)));
            line.hold();
        }
    },
    SILENCE_IN_ITS_BODY("broke off in the middle", Answer.NOT_UNDERSTOOD) {
        @Override
        void carry(String answer, Line line) throws IOException, InterruptedException {
            line.raw(head(answer) + half(body(answer)));
            line.hold();
        }
    },
    A_PAGE("something else answered", Answer.NOT_UNDERSTOOD) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.answer(200, "text/html", "<h1>Hotel</h1><p>Log in</p>");
        }
    },
    AN_EMPTY_BODY("The answer is empty", Answer.NOT_UNDERSTOOD) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.json(200, "");
        }
    },
    ANOTHER_WALLET("about another wallet", Answer.NOT_UNDERSTOOD) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.json(200, Paras.wallet(new WalletId("another"), "ready"));
        }
    },
    RUBBISH_THAT_IS_CALLED_GZIP("something else answered", Answer.NOT_UNDERSTOOD) {
        @Override
        void carry(String answer, Line line) throws IOException {
            String length = "Content-Length: 8\r\n\r\n";
            line.raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + length);
            line.raw(new byte[] {0x1f, (byte) 0x8b, 8, 0, 7, 0, (byte) 0xff, 3});
        }
    },
    TEN_MEGABYTES("longer than any of Para's", Answer.NOT_UNDERSTOOD) {
        @Override
        void carry(String answer, Line line) throws IOException {
            int length = 10 * 1024 * 1024;
            line.raw("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n");
            byte[] blanks = " ".repeat(64 * 1024).getBytes(UTF_8);
            for (int sent = 0; sent < length; sent += blanks.length) {
                line.raw(blanks);
            }
        }
    },
    ANOTHER_PROTOCOL("no answer of a web server", Answer.NO_ANSWER) {
        @Override
        void carry(String answer, Line line) throws IOException {
            line.raw("220 mail.example.com ESMTP\r\n");
            line.close();
        }
    };

    /** What the operator reads of it, or some of that. */
    final String words;

    private final Answer answer;

    OnTheLine(String words, Answer answer) {
        this.words = words;
        this.answer = answer;
    }

    abstract void carry(String answer, Line line) throws IOException, InterruptedException;

    /** Whether the record may have it as this. */
    boolean isKnownAs(Answer recorded) {
        return recorded == answer;
    }

    /** Whether it ends only when somebody stops waiting. */
    boolean isSilent() {
        return name().startsWith("SILENCE");
    }

    private static String head(String answer) {
        return answer.substring(0, bodyOf(answer));
    }

    private static String body(String answer) {
        return answer.substring(bodyOf(answer));
    }

    private static int bodyOf(String answer) {
        return answer.indexOf("\r\n\r\n") + 4;
    }

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }
}
