using CsCheck;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class CodiceFiscaleTests
{
    private static readonly DateOnly Oggi = new(2026, 11, 24);

    [Theory]
    [InlineData("RSSMRA80A01H501U", "1980-01-01", "M", "H501")]
    [InlineData("BNCLRA85M41F205C", "1985-08-01", "F", "F205")]
    [InlineData("NREMRC15T12H501J", "2015-12-12", "M", "H501")]
    [InlineData("NREGLI18C55H501L", "2018-03-15", "F", "H501")]
    [InlineData("DMBLRD77S20Z100C", "1977-11-20", "M", "Z100")]
    [InlineData("BBBRRR14A01A001X", "2014-01-01", "M", "A001")]
    [InlineData("VRDLCU75D15L219V", "1975-04-15", "M", "L219")]
    public void PublishedCode_IsValid_AndSaysBirthSexAndPlace(string testo, string nascita, string sesso, string luogo)
    {
        var codice = new CodiceFiscale(testo);

        codice.IsValido.Should().BeTrue();
        codice.Forma.Should().Be(FormaCodiceFiscale.Persona);
        codice.DataDiNascita(RuoloAnagrafico.Minore, Oggi).Should().Be(DateOnly.ParseExact(nascita, "yyyy-MM-dd"));
        codice.Sesso.Should().Be(sesso);
        codice.LuogoNascita.Should().Be(luogo);
        codice.IsOmocodia.Should().BeFalse();
    }

    [Theory]
    [InlineData("RSSMRA80A01H50MM")]
    [InlineData("RSSMRA80A01H5LMX")]
    [InlineData("RSSMRA80A01HRLMS")]
    [InlineData("RSSMRA80A0MHRLMK")]
    [InlineData("RSSMRA80ALMHRLMV")]
    [InlineData("RSSMRA8LALMHRLMG")]
    [InlineData("RSSMRAULALMHRLMD")]
    public void Omocodia_IsValid_AndHasTheBaseFormOfTheFirst(string testo)
    {
        var codice = new CodiceFiscale(testo);

        codice.IsValido.Should().BeTrue();
        codice.IsOmocodia.Should().BeTrue();
        codice.FormaBase.Should().Be("RSSMRA80A01H501U");
        codice.DataDiNascita(RuoloAnagrafico.Adulto, Oggi).Should().Be(new DateOnly(1980, 1, 1));
        codice.LuogoNascita.Should().Be("H501");
    }

    [Theory]
    [InlineData("12345678903", true)]
    [InlineData("00000123455", true)]
    [InlineData("12345678901", false)]
    [InlineData("00000000000", false)]
    public void ElevenDigits_AreProvisional_AndJudgedByTheirCheckDigit(string testo, bool valido)
    {
        var codice = new CodiceFiscale(testo);

        codice.Forma.Should().Be(FormaCodiceFiscale.Provvisorio);
        codice.IsValido.Should().Be(valido);
        codice.DataDiNascita(RuoloAnagrafico.Adulto, Oggi).Should().BeNull();
        codice.Sesso.Should().BeNull();
        codice.LuogoNascita.Should().BeNull();
    }

    [Theory]
    [InlineData("RSSMRA80F01H501U")]
    [InlineData("RSSMRA80A01H501")]
    [InlineData("RSSMRA80A01H501UU")]
    [InlineData("RSSMR180A01H501U")]
    [InlineData("RSSMRA8AA01H501U")]
    [InlineData("RSSMRA80A01H501È")]
    [InlineData("1234567890")]
    [InlineData("1234567890A")]
    [InlineData("")]
    public void WrongForm_IsNotRecognised(string testo) =>
        new CodiceFiscale(testo).Forma.Should().Be(FormaCodiceFiscale.NonRiconosciuta);

    [Theory]
    [InlineData("RSSMRA80A32H501")]
    [InlineData("RSSMRA80A00H501")]
    [InlineData("RSSMRA80A40H501")]
    [InlineData("RSSMRA80A72H501")]
    [InlineData("RSSMRA80D31H501")]
    [InlineData("RSSMRA80D71H501")]
    [InlineData("RSSMRA81B29H501")]
    [InlineData("RSSMRA80B30H501")]
    public void DateThatDoesNotExist_IsNotPossible(string primi)
    {
        var codice = new CodiceFiscale(WithControllo(primi));

        codice.HasCarattereDiControlloCorretto.Should().BeTrue();
        codice.HasDataPossibile.Should().BeFalse();
        codice.IsValido.Should().BeFalse();
        codice.DataDiNascita(RuoloAnagrafico.Adulto, Oggi).Should().BeNull();
    }

    [Theory]
    [InlineData("RSSMRA00B29H501", "2000-02-29")]
    [InlineData("RSSMRA04B29H501", "2004-02-29")]
    [InlineData("RSSMRA80B69H501", "1980-02-29")]
    public void TwentyNinthOfFebruary_IsPossible_WhereACenturyHasIt(string primi, string nascita) =>
        new CodiceFiscale(WithControllo(primi)).DataDiNascita(RuoloAnagrafico.Minore, Oggi).Should().Be(DateOnly.ParseExact(nascita, "yyyy-MM-dd"));

    [Theory]
    [InlineData("RSSMRA26T01H501", RuoloAnagrafico.Minore, null, "1926-12-01")] // the one of 2026 is in the future
    [InlineData("RSSMRA26S24H501", RuoloAnagrafico.Minore, null, "2026-11-24")] // born today
    [InlineData("RSSMRA18A01H501", RuoloAnagrafico.Minore, null, "2018-01-01")]
    [InlineData("RSSMRA18A01H501", RuoloAnagrafico.Adulto, null, "1918-01-01")] // eight years old does not apply, 108 may
    [InlineData("RSSMRA18A01H501", RuoloAnagrafico.Adulto, "2018-01-01", "2018-01-01")] // the given date decides
    [InlineData("RSSMRA18A01H501", RuoloAnagrafico.Minore, "1918-01-01", "1918-01-01")]
    [InlineData("RSSMRA18A01H501", RuoloAnagrafico.Minore, "1990-01-01", "2018-01-01")] // a date of neither century decides nothing
    [InlineData("RSSMRA10A01H501", RuoloAnagrafico.Adulto, null, "2010-01-01")] // sixteen, and 116 is too old
    [InlineData("RSSMRA13A01H501", RuoloAnagrafico.Adulto, null, "2013-01-01")] // thirteen, but 113 is too old as well
    public void TwoCenturies_AreDecidedByRole_OrByTheGivenDate(string primi, RuoloAnagrafico ruolo, string? dichiarata, string nascita) =>
        new CodiceFiscale(WithControllo(primi))
            .DataDiNascita(ruolo, Oggi, dichiarata is null ? null : DateOnly.ParseExact(dichiarata, "yyyy-MM-dd"))
            .Should().Be(DateOnly.ParseExact(nascita, "yyyy-MM-dd"));

    [Fact]
    public void ReceivedText_IsTrimmedUppercased_AndMaskedWhenShown()
    {
        var codice = new CodiceFiscale(" rssmra80a01h501u ");

        codice.InChiaro.Should().Be("RSSMRA80A01H501U");
        codice.Should().Be(new CodiceFiscale("RSSMRA80A01H501U"));
        codice.ToString().Should().Be("RSS************U");
        $"{codice}".Should().NotContain("80A01");
    }

    [Fact]
    public void NoCode_EqualsTheEmptyOne() => default(CodiceFiscale).Should().Be(new CodiceFiscale(""));

    [Fact]
    public void EveryMadeCode_IsValid() =>
        GenCodice.Sample(codice => new CodiceFiscale(codice.Testo) is { IsValido: true } letto
            && letto.DataDiNascita(RuoloAnagrafico.Minore, Oggi, codice.Nascita) == codice.Nascita
            && letto.Sesso == codice.Sesso);

    [Fact]
    public void AnyOtherCheckCharacter_IsWrong() =>
        Gen.Select(GenCodice, Gen.Int[1, 25]).Sample((codice, passo) =>
        {
            var altro = (char)('A' + ((codice.Testo[15] - 'A' + passo) % 26));
            return !new CodiceFiscale(codice.Testo[..15] + altro).HasCarattereDiControlloCorretto;
        });

    [Fact]
    public void AnySubsetOfOmocodia_KeepsBirthSexPlace_AndTheBaseForm() =>
        Gen.Select(GenCodice, Gen.Int[1, 127]).Sample((codice, posizioni) =>
        {
            var variante = new CodiceFiscale(ToOmocodia(codice.Testo, posizioni));
            var primo = new CodiceFiscale(codice.Testo);
            return variante.IsValido && variante.IsOmocodia && variante != primo
                && variante.FormaBase == codice.Testo
                && variante.DataDiNascita(RuoloAnagrafico.Minore, Oggi) == primo.DataDiNascita(RuoloAnagrafico.Minore, Oggi)
                && variante.Sesso == primo.Sesso && variante.LuogoNascita == primo.LuogoNascita;
        });

    [Fact]
    public void AnyText_IsReadWithoutThrowing() =>
        Gen.String.Sample(testo => new CodiceFiscale(testo) is var codice && codice.ToString().Length == codice.InChiaro.Length);

    private static readonly Gen<(string Testo, DateOnly Nascita, string Sesso)> GenCodice =
        Gen.Select(
            Gen.Char['A', 'Z'].Array[6], Gen.Int[0, 46350], Gen.Bool, Gen.Char['A', 'Z'], Gen.Int[0, 999],
            (lettere, giorni, femmina, luogo, numero) =>
            {
                var nascita = new DateOnly(1900, 1, 1).AddDays(giorni);
                var giorno = nascita.Day + (femmina ? 40 : 0);
                var primi = $"{new string(lettere)}{nascita.Year % 100:00}{"ABCDEHLMPRST"[nascita.Month - 1]}{giorno:00}{luogo}{numero:000}";
                return (WithControllo(primi), nascita, femmina ? "F" : "M");
            });

    private static string WithControllo(string primi) => primi + CarattereDiControllo.Of(primi);

    private static string ToOmocodia(string codice, int posizioni)
    {
        var caratteri = codice[..15].ToCharArray();
        for (var i = 0; i < 7; i++)
        {
            if ((posizioni & (1 << i)) != 0)
            {
                var posizione = Omocodia.Posizioni[i];
                caratteri[posizione] = Omocodia.ToLetter(caratteri[posizione] - '0');
            }
        }

        return WithControllo(new string(caratteri));
    }
}
