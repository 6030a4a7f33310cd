using Inps.Interop.Client;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Samples;

/// <summary>The copies of the samples that another's gateway gets are about other people, and say the same.</summary>
public sealed class CampioniDiProvaTests
{
    private static readonly CampioniDiProva Copia = CampioniDiProva.CopyFor(nameof(CampioniDiProvaTests));

    public static TheoryData<string> Servizi => new(SampleFinder.Servizi);

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Copy_GetsTheFindingsOfItsSample_AtTheSameLines(string servizio)
    {
        var now = TimeProvider.System.GetLocalNow();
        foreach (var file in Directory.GetFiles(SampleFinder.PathOf($"samples/{servizio}/v1"), "*.xml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Copia.Folder, Path.GetRelativePath(SampleFinder.PathOf("samples"), file));

            Findings(copy, now).Should().Equal(Findings(file, now), "of {0}", file);
        }
    }

    [Theory]
    [InlineData("AssegnoTemporaneo/v1/valide/un-genitore.xml", true)]
    [InlineData("client/curl/presenta-domanda.xml", true)]
    [InlineData("client/curl/invia-lotto.sh", true)]
    [InlineData("client/python-zeep/presenta.py", true)]
    [InlineData("archivi/anagrafica.csv", false)]
    public void Copy_IsAboutOtherPeople_ButForThoseOfTheArchives(string file, bool others) =>
        (File.ReadAllText(Path.Combine(Copia.Folder, file)) != File.ReadAllText(SampleFinder.PathOf("samples/" + file))).Should().Be(others);

    private static IEnumerable<string> Findings(string file, DateTimeOffset now)
    {
        var esito = OfflineCheck.Check(File.ReadAllBytes(file), now);
        return esito.Schema.Errori.Select(errore => $"{errore.Codice} {errore.Riga}")
            .Concat(esito.Segnalazioni.Select(segnalazione => $"{segnalazione.Codice} {segnalazione.Campo} {segnalazione.Riga}:{segnalazione.Colonna}"));
    }
}
