using Inps.Interop.Gateway.Tests.Contracts;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Architecture;

/// <summary>A code's prefix is an address: every code of the catalogue stands in its home, is shown by a sample and is named by a test.</summary>
public sealed class CodeHomeTests
{
    private const string Comune = "Inps.Interop.Prestazioni/Comune/";

    // First match counts; ruling 9 parts the MSG codes.
    private static readonly (string Prefix, string Home)[] Homes =
    [
        ("MSG-R003", Comune + "Testata/"),
        ("MSG-W04", Comune + "Testata/"),
        ("MSG-", "Inps.Interop.Engine/Registrazione/"),
        ("BOZ-", "Inps.Interop.Prestazioni/Messaggi/"),
        ("CAN-", "Inps.Interop.Engine/Registrazione/"),
        ("CF-", Comune + "CodiceFiscale/"),
        ("PAG-", Comune + "Pagamento/"),
        ("DIC-", Comune + "Dichiarazioni/"),
        ("ALL-", Comune + "Allegati/"),
        ("PAT-", Comune + "Patrocinio/"),
        ("INT-", "Inps.Interop.Prestazioni/Operazioni/"),
        ("DOC-", "Inps.Interop.Prestazioni/Operazioni/"),
        ("LOT-", "Inps.Interop.Prestazioni/Lotti/"),
        ("AT-", "Inps.Interop.Prestazioni/AssegnoTemporaneo/"),
        ("ALAS-", "Inps.Interop.Prestazioni/Alas/"),
        ("COV-", "Inps.Interop.Prestazioni/IndennitaCovid19/"),
        ("BBS-R006", "Inps.Interop.Engine/Bonus/"),
        ("BBS-R007", "Inps.Interop.Engine/Bonus/"),
        ("BBS-", "Inps.Interop.Prestazioni/BonusBabySitting/"),
        ("STA-", "Inps.Interop.Prestazioni/CicloDiVita/"),
        ("RIE-", "Inps.Interop.Prestazioni/CicloDiVita/"),
        ("SOAP-", "Inps.Interop.Soap/Faults/"),
        ("MTOM-", "Inps.Interop.Soap/Faults/"),
        ("WSS-", "Inps.Interop.Soap/Faults/"),
        ("EGOV_IT_", "Inps.Interop.Soap/Egov/"),
        ("AUD-", "Inps.Interop.Soap/Faults/"),
        ("XSD-", "Inps.Interop.Soap/Faults/"),
        ("IDN-", "Inps.Interop.Gateway/Faults/"),
        ("GW-", "Inps.Interop.Gateway/Faults/"),
    ];

    // No file can show them: they depend on the clock, the channel, or on whose domanda it is (ruling 3).
    private static readonly string[] ShownByTestsOnly =
    [
        "PAT-R003", "CAN-R001", "CAN-R002", "CAN-R003", "AT-W03", "AT-R015", "AT-R020", "AT-R021", "AT-R022", "AT-R023", "AT-W24",
        "COV-R003", "BBS-R005", "BBS-R006", "BBS-R007", "PAG-R010", "PAG-W11", "ALAS-R005", "ALAS-C16", "BOZ-W01", "BOZ-R02", "INT-R001", "DOC-R001",
    ];

    private static readonly IReadOnlyDictionary<string, string> Sources = SourceTests.Read("src");
    private static readonly IReadOnlyDictionary<string, string> Tests = SourceTests.Read("tests");

    public static TheoryData<string> Regole => new(CatalogoDeiCodici.Regole.Keys);

    public static TheoryData<string> Tutti => new(CatalogoDeiCodici.Regole.Keys.Concat(CatalogoDeiCodici.Guasti.Keys));

    [Theory]
    [MemberData(nameof(Tutti))]
    public void Code_StandsInTheHomeOfItsPrefix(string codice)
    {
        var home = Homes.First(entry => codice.StartsWith(entry.Prefix, StringComparison.Ordinal)).Home;

        Sources.Where(source => source.Key.StartsWith(home, StringComparison.Ordinal) && source.Value.Contains($"\"{codice}\"", StringComparison.Ordinal))
            .Should().NotBeEmpty("{0} stands below {1}", codice, home);
    }

    [Theory]
    [MemberData(nameof(Tutti))]
    public void Code_IsNamedByATest(string codice)
    {
        var identifier = codice.Replace("-", "", StringComparison.Ordinal);

        Tests.Where(test => !test.Key.EndsWith(nameof(CodeHomeTests) + ".cs", StringComparison.Ordinal))
            .Any(test => test.Value.Contains($"{codice}\"", StringComparison.Ordinal) || test.Value.Contains(identifier, StringComparison.Ordinal))
            .Should().BeTrue("a test shows {0}", codice);
    }

    [Theory]
    [MemberData(nameof(Regole))]
    public void Rule_IsShownByASample(string codice)
    {
        var esempio = CatalogoDeiCodici.Regole[codice].Esempio;

        var shown = esempio switch
        {
            "file" or "impostazioni" => SampleFinder.Samples("errori").Any(sample => Path.GetFileName(sample) == codice + ".xml"),
            "sequenza" => SampleFinder.Sequences().Any(folder => Path.GetFileName(folder) == codice && Directory.GetFiles(SampleFinder.SampleOf(folder), "*.xml").Length >= 2),
            // The state of a domanda is made by a history, which no file can hold; and a lotto is no domanda.
            _ => ShownByTestsOnly.Contains(codice) || codice.Split('-')[0] is "STA" or "RIE" or "LOT",
        };

        shown.Should().BeTrue("the catalogue says that {0} is shown by {1}", codice, esempio);
    }

    [Fact]
    public void EveryFailingSample_HasItsCodeInTheCatalogue()
    {
        var names = SampleFinder.Samples("errori").Concat(SampleFinder.Sequences())
            .Select(entry => Path.GetFileName(entry).Replace(".xml", "", StringComparison.Ordinal));

        names.Should().OnlyContain(name => CatalogoDeiCodici.Regole.ContainsKey(name) || CatalogoDeiCodici.Guasti.ContainsKey(name));
    }

    [Fact]
    public void NoSource_NamesACodeThatTheCatalogueDoesNotHave()
    {
        // Outcomes of codes that come with the life of a domanda stand in EsitoDelleRegole already.
        var named = Sources.Where(source => !source.Key.EndsWith("EsitoDelleRegole.cs", StringComparison.Ordinal))
            .SelectMany(source => System.Text.RegularExpressions.Regex.Matches(source.Value, "\"(?<code>(MSG|CF|PAG|DIC|ALL|PAT|INT|DOC|BOZ|CAN|AT|ALAS|COV|BBS|LOT|IDN|SOAP|MTOM|XSD|GW(-[A-Z]+)?)-[RWIC]?\\d{2,3})\""))
            .Select(match => match.Groups["code"].Value).Distinct();

        named.Should().OnlyContain(code => CatalogoDeiCodici.Regole.ContainsKey(code) || CatalogoDeiCodici.Guasti.ContainsKey(code));
    }
}
