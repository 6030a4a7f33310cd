using CsCheck;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class IbanTests
{
    [Theory]
    [InlineData("IT60X0542811101000000123456")]
    [InlineData("SM86U0322509800000000270100")]
    [InlineData("IT68D0300203280000400162854")]
    [InlineData("IT30O0760103200000012345678")]
    [InlineData("IT73B3608105138212345678901")]
    [InlineData("DE89370400440532013000")]
    [InlineData("FR1420041010050500013M02606")]
    [InlineData("GB29NWBK60161331926819")]
    [InlineData("ES9121000418450200051332")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    [InlineData("NO9386011117947")]
    public void PublishedIban_IsRight(string testo)
    {
        var iban = new Iban(testo);

        iban.Check.IsCorretto.Should().BeTrue();
        iban.Check.HasCin.Should().BeTrue();
        iban.Paese.Should().Be(testo[..2]);
    }

    [Theory]
    [InlineData("IT60 X054 2811 1010 0000 0123 456")]
    [InlineData("it60-x0542811101000000123456")]
    [InlineData(" IT60X0542811101000000123456 ")]
    public void BlanksHyphensAndCase_DoNotMatter(string testo) =>
        new Iban(testo).InChiaro.Should().Be("IT60X0542811101000000123456");

    [Theory]
    [InlineData("IT61X0542811101000000123456", true, false, true)] // check digits
    [InlineData("IT02L1234512345123456789012", true, false, false)] // both
    [InlineData("IT60X054281110100000012345", false, false, true)] // one character short
    [InlineData("IT60X05428A1101000000123456", false, false, true)] // a letter among the digits of the ABI
    [InlineData("DE8937040044053201300", false, false, true)]
    public void WrongIban_IsToldStepByStep(string testo, bool struttura, bool modulo97, bool cin)
    {
        var esame = new Iban(testo).Check;

        esame.HasForma.Should().BeTrue();
        esame.HasStruttura.Should().Be(struttura);
        esame.HasModulo97.Should().Be(modulo97);
        esame.HasCin.Should().Be(cin);
        esame.IsCorretto.Should().BeFalse();
    }

    [Theory]
    [InlineData("IT")]
    [InlineData("1T60X0542811101000000123456")]
    [InlineData("ITX0X0542811101000000123456")]
    [InlineData("IT60X05428111010000001234567890123456")]
    [InlineData("IT60X0542811101000000é23456")]
    public void WrongForm_HasNoCountry(string testo)
    {
        var iban = new Iban(testo);

        iban.Check.HasForma.Should().BeFalse();
        iban.Paese.Should().BeEmpty();
        iban.Abi.Should().BeNull();
    }

    [Fact]
    public void CinAlone_CanBeWrong()
    {
        var iban = new Iban(WithControllo("IT", "Y0542811101000000123456"));

        iban.Check.HasModulo97.Should().BeTrue();
        iban.Check.HasCin.Should().BeFalse();
    }

    [Fact]
    public void CheckDigitsOutsideTheRange_AreWrong()
    {
        // 00, 01 and 99 would pass the remainder for some accounts.
        foreach (var controllo in (string[])["00", "01", "99"])
        {
            new Iban($"IT{controllo}X0542811101000000123456").Check.HasModulo97.Should().BeFalse();
        }
    }

    [Fact]
    public void AnyItalianAccount_WithItsCinAndCheckDigits_IsRight() =>
        GenItaliano.Sample(iban => new Iban(iban).Check is { IsCorretto: true, HasCin: true });

    [Fact]
    public void AnyOneDigitChanged_IsFound() =>
        Gen.Select(GenItaliano, Gen.Int[5, 14], Gen.Int[1, 9]).Sample((iban, posizione, passo) =>
        {
            var caratteri = iban.ToCharArray();
            caratteri[posizione] = (char)('0' + ((caratteri[posizione] - '0' + passo) % 10));
            return !new Iban(new string(caratteri)).Check.HasModulo97;
        });

    [Fact]
    public void AnyText_IsReadWithoutThrowing() => Gen.String.Sample(testo => new Iban(testo).ToString() is not null);

    [Theory]
    [InlineData("AL", 2025, 9, false)]
    [InlineData("AL", 2025, 10, true)]
    [InlineData("RS", 2026, 4, false)]
    [InlineData("RS", 2026, 5, true)]
    [InlineData("IT", 2021, 7, true)]
    [InlineData("GB", 2026, 11, true)]
    [InlineData("FO", 2026, 11, false)]
    [InlineData("TR", 2026, 11, false)]
    public void SepaArea_IsDated(string paese, int anno, int mese, bool inclusa) =>
        AreaSepa.Includes(paese, new DateOnly(anno, mese, 1)).Should().Be(inclusa);

    [Fact]
    public void Iban_IsMaskedWhenShown()
    {
        var iban = new Iban("IT60X0542811101000000123456");

        iban.ToString().Should().Be("IT60*******************3456");
        iban.Abi.Should().Be("05428");
    }

    internal static string WithControllo(string paese, string bban)
    {
        var resto = 0;
        foreach (var carattere in $"{bban}{paese}00")
        {
            resto = char.IsAsciiDigit(carattere) ? ((resto * 10) + carattere - '0') % 97 : ((resto * 100) + carattere - 'A' + 10) % 97;
        }

        return $"{paese}{98 - resto:00}{bban}";
    }

    private static readonly Gen<string> GenItaliano = Gen.Select(
        Gen.Char['0', '9'].Array[10], Gen.OneOf(Gen.Char['0', '9'], Gen.Char['A', 'Z']).Array[12],
        (banca, conto) =>
        {
            var senzaCin = new string(banca) + new string(conto);
            return WithControllo("IT", CarattereDiControllo.Of(senzaCin) + senzaCin);
        });
}
