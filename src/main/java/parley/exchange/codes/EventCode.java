package parley.exchange.codes;

/**
 * A code of CAMEO (codebook 1.1b3, March 2012) with the PLOVER event, mode and context that stand for the same (manual, draft 2.0). The
 * labels are ours. Codes are texts: 010 and 10 are two codes.
 */
public enum EventCode {
    STATEMENT("010", "makes a statement", ""),
    APPEAL_FOR_CEASEFIRE("0256", "appeals for a ceasefire", "REQUEST: yield [military]"),
    APPEAL_TO_MEET("026", "appeals to others to meet or negotiate", "REQUEST: meet [diplomatic]"),
    READY_FOR_COOPERATION("032", "is ready for diplomatic cooperation", "AGREE [diplomatic]"),
    READY_TO_RELEASE("0353", "is ready to release persons", "AGREE"),
    READY_FOR_CEASEFIRE("0356", "is ready for a ceasefire", "AGREE [military]"),
    READY_TO_MEET("036", "is ready to meet or negotiate", "AGREE [diplomatic]"),
    ACCEPTS_MEDIATION("038", "is ready to accept mediation", "AGREE [diplomatic]"),
    OFFERS_MEDIATION("039", "is ready to mediate", "AGREE [diplomatic]"),
    VISIT("042", "makes a visit", "CONSULT: visit"),
    HOSTS("043", "hosts a visit", "CONSULT: visit"),
    NEGOTIATES("046", "negotiates", "CONSULT [diplomatic]"),
    ENDORSES("051", "endorses", "SUPPORT [diplomatic]"),
    RELEASES("0841", "releases persons", "RETREAT: release"),
    EASES_SANCTIONS("085", "eases sanctions", "RETREAT [economic]"),
    DECLARES_CEASEFIRE("0871", "declares a ceasefire", "CONCEDE"),
    DEMANDS_CEASEFIRE("1056", "demands a ceasefire", "REQUEST: yield [military]"),
    DEMANDS_MEETING("106", "demands a meeting or talks", "REQUEST: meet [diplomatic]"),
    ACCUSES("1123", "accuses of attacks", "ACCUSE: allege [military]"),
    REJECTS_CEASEFIRE("1246", "refuses a ceasefire", "REJECT: yield [military]"),
    REJECTS_MEETING("125", "rejects a proposal to meet or negotiate", "REJECT: meet [diplomatic]"),
    REJECTS_PLAN("127", "rejects a plan to settle the dispute", "REJECT: meet [diplomatic]"),
    THREATENS_SANCTIONS("1312", "threatens sanctions", "THREATEN: restrict [economic]"),
    NO_TALKS_UNLESS("134", "will not attend talks unless", "THREATEN: relations [diplomatic]"),
    ULTIMATUM("139", "gives an ultimatum", "THREATEN: relations [diplomatic]"),
    IMPOSES_SANCTIONS("163", "imposes sanctions", "COERCE: restrict"),
    LEAVES_TALKS("164", "halts negotiations", "SANCTION: withdraw");

    /** Which lists the codes are from. */
    public static final String ONTOLOGY = "CAMEO codebook 1.1b3 (March 2012); PLOVER manual, draft 2.0";

    /** The same, as heads of columns. */
    public static final String CAMEO_COLUMN = "cameo-1.1b3";

    public static final String PLOVER_COLUMN = "plover-2.0-draft";

    private final String cameo;
    private final String words;
    private final String plover;

    EventCode(String cameo, String words, String plover) {
        this.cameo = cameo;
        this.words = words;
        this.plover = plover;
    }

    /** Two to four digits. */
    public String cameo() {
        return cameo;
    }

    public String words() {
        return words;
    }

    /** {@code EVENT: mode [context]}; empty where PLOVER has no such event. */
    public String plover() {
        return plover;
    }

    /** {@code CAMEO 036 is ready to meet or negotiate (PLOVER AGREE [diplomatic])}. */
    public String told() {
        return "CAMEO " + cameo + " " + words + (plover.isEmpty() ? "" : " (PLOVER " + plover + ")");
    }
}
