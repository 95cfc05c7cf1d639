package io.yuanliu.server.log;

/** That an entry speaks of a unit, and as what. */
public record UnitMention(String unit, Role role) {
    /** As what; the number is stored. */
    public enum Role {
        EVENT_ID(0),
        EPC(1),
        CLASS(2),
        PARENT(3),
        INPUT_EPC(4),
        INPUT_CLASS(5),
        OUTPUT_EPC(6),
        OUTPUT_CLASS(7);

        private final int number;

        Role(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }
}
