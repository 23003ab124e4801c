package org.waymark.sharing;

/** Who would get to know. */
public enum Recipient implements Choice {

    LEGAL_REPRESENTATIVE("their legal representative"),
    COUNCIL("a council"),
    HOME_OFFICE("the Home Office"),
    POLICE("the police"),
    NHS("the NHS or a GP"),
    SCHOOL("a school or college"),
    FAMILY("family"),
    HOUSING_PROVIDER("a housing provider"),
    FIRST_RESPONDER("a first responder for the National Referral Mechanism"),
    PUBLIC_BODY_OMBUDSMAN("an ombudsman"),
    COURT("a court or tribunal"),
    OTHER_CHARITY("another charity"),
    OTHER("somebody else");

    private final String words;

    Recipient(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
