package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "Mohammed, Muhammad, Mohamed, Mohamad, Muhammed, Mohammad, Mohd, Md, Maxamed, Mahamat, Mehmet, MOHAMMED",
            "Ahmed, Ahmad, Axmed, Ahamed, Ahmet, Áhmed", "Yousef, Yusuf, Youssef, Yousuf, Yusef, Yusif",
            "Hussein, Hussain, Husayn, Hossein, Hüseyin, Xuseen, Husain", "Hassan, Hasan, Xasan",
            "Khaled, Khalid, Khalid, Khaalid", "Ali, Aly, Cali", "Omar, Umar, Cumar", "Osman, Usman, Othman, Uthman, Cismaan",
            "Said, Saeed, Sa'id, Sa’eed, Saʿīd", "Fatima, Fatema, Fatimah, Fatemeh, Faatima, Fâtima", "Aisha, Ayesha, Aïcha, Caasha, Aysha",
            "Javad, Jawad, Djawad", "Navid, Nawid", "Mahmoud, Mahmud, Mahmood, Maxamuud", "Maryam, Mariam, Miriam, Meryem",
            "Qasim, Kasim, Qassem, Kassim", "Youssouf, Yusuf", "Daoud, Dawud, Dawood", "Ibrahim, Ebrahim, Ibraheem",
            "Tesfay, Tesfai", "Michael, Mikael", "Tesfamichael, Tesfamikael", "Ghebremeskel, Gebremeskel", "Dawit, Davit",
            "Tewodros, Teodros", "Yohannes, Yohanes", "Abdullah, Abdallah, Abdulla, Abdullahi, Cabdullaahi, Abd Allah, Abd-Allah",
            "Al-Sayed, Alsayed, El Sayed, Elsayed", "Nguyễn, Nguyen", "Łukasz, Lukasz", "Mustafa, Mostafa, Moustapha", "Abdi, Cabdi",
            "Rahmatullah, Rahmat Ullah, Rahmatollah", "Salahuddin, Salah Uddin, Salah ad-Din, Salaheddine",
            "Abdulrahman, Abdul Rahman, Abdel-Rahman, Abd al-Rahman, Abdurrahman, Abdirahman, Abd ar Rahman, Cabdiraxmaan",
            "Abdelaziz, Abdul Aziz, Abdulaziz, Abd el Aziz", "Mohammad-Ali, Ali Mohamed", "Omar bin Khalid, Khaled Umar",
            "محمد, مُحَمَّد, محمـد", "أحمد, احمد", "علي, علی, على", "كريم, کریم", "فاطمة, فاطمه", "عبدالرحمن, عبد الرحمن", "عبدالله, عبد الله",
            "ሀይሌ, ሐይሌ, ኀይሌ", "ሠናይት, ሰናይት", "ዓለም, ኣለም", "ፀጋይ, ጸጋይ"})
    void spellingsOfOneName(String spellings) {
        var all = spellings.split(", ");
        for (String spelling : all) {
            assertThat(Names.of(spelling)).as(spelling + " and " + all[0]).isEqualTo(Names.of(all[0]));
            assertThat(Names.of(spelling).parts()).as(spelling).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"Hassan, Hussein", "Mahmoud, Mohammed", "Ahmed, Hamid", "Omar, Amir", "Samuel, Simon", "Kumar, Omar", "محمد, محمود",
            "Abdullah, Abdul", "Dawit, David Ali", "Yusuf, Yasin"})
    void namesThatStayApart(String one, String other) {
        assertThat(Names.of(one)).isNotEqualTo(Names.of(other));
    }

    @Test
    void orderDoesNotCount() {
        assertThat(Names.of("Tesfay Samuel Haile")).isEqualTo(Names.of("haile  SAMUEL, Tesfay"));
    }

    @Test
    void compoundsAreSplitIntoPartAndParticle() {
        assertThat(Names.of("Abdul Karimi").particles()).isEqualTo(Names.of("Abdulrahman").particles()).hasSize(1);
        assertThat(Names.of("Najibullah").particles()).isEqualTo(Names.of("Rahmat Ullah").particles()).hasSize(1);
    }

    @Test
    void nameOfOnlyParticlesOrInitialsIsStillAName() {
        assertThat(Names.of("Abdul").parts()).hasSize(1);
        assertThat(Names.of("Abdul").parts()).isEqualTo(Names.of("Abdi").parts());
        assertThat(Names.of("K.").parts()).hasSize(1);
        assertThat(Names.of("Samuel K.").parts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "12", "-", "'", "al", "\u200f"})
    void nothingIsNoName(String text) {
        assertThat(Names.of(text).parts()).isEmpty();
        assertThat(Names.of(null).parts()).isEmpty();
    }
}
