using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Client.Ricevute;
using Inps.Interop.Prestazioni.Registro;
using Inps.Interop.Soap.Receipts;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Ricevute;

/// <summary>A register of our own making, whose receipts a test seals, changes and checks.</summary>
internal sealed class Registro(string nome = "AUF", int anno = 2026)
{
    private static readonly Lazy<X509Certificate2> Sigillo = new(() => TestCertificates.Load("gateway"));
    private static readonly Lazy<IReadOnlyList<X509Certificate2>> Autorita = new(() => Inps.Interop.Client.CertificatoClient.LoadAutorita(TestCertificates.PemOf("ca")));
    private VoceDiRegistro? ultima;
    private string? prima;
    private int registrazioni;

    /// <summary>Enters a document and seals its receipt.</summary>
    /// <param name="numero">Its number, where it is not the next: those between are other people's.</param>
    public string Enter(long? numero = null, string oggetto = "Domanda AT")
    {
        registrazioni++;
        var quale = numero ?? (ultima is null ? 1 : long.Parse(ultima.NumeroProtocollo![14..], CultureInfo.InvariantCulture) + 1);
        ultima = new VoceDiRegistro
        {
            NumeroProtocollo = $"INPS-{nome}-{anno}-{quale:D12}",
            DataProtocollo = TimeProvider.System.GetUtcNow(),
            Mittente = "PAT901",
            Oggetto = oggetto,
            NumeroDomanda = quale,
            DataPresentazione = TimeProvider.System.GetUtcNow(),
            ImprontaRichiesta = SHA256.HashData(Encoding.UTF8.GetBytes(oggetto)),
            VersioneRegole = VersioneRegole.Corrente,
            ProtocolloPrecedente = ultima?.NumeroProtocollo,
            ImprontaPrecedente = ultima?.Impronta(),
        };
        prima ??= ultima.NumeroProtocollo;
        return Seal(ultima, ultima.Impronta());
    }

    /// <summary>The sealed register of a day that holds all entries so far.</summary>
    public string Giornata() => Seal(NomiRicevuta.RegistroGiornaliero, new ReceiptSection(NomiRicevuta.Giornata,
    [
        new(NomiRicevuta.Giorno, "2026-11-24"),
        new(NomiRicevuta.Registrazioni, registrazioni.ToString(CultureInfo.InvariantCulture)),
        new(NomiRicevuta.PrimoProtocollo, prima!),
        new(NomiRicevuta.UltimoProtocollo, ultima!.NumeroProtocollo!),
        new(NomiRicevuta.ImprontaUltima, Convert.ToHexStringLower(ultima.Impronta())),
    ]));

    /// <summary>A receipt of an entry as someone with the seal would falsify it.</summary>
    public static string Seal(VoceDiRegistro voce, byte[] impronta) => Seal(
        NomiRicevuta.Ricevuta,
        new(NomiRicevuta.Registrazione, [.. voce.Fatti().Select(f => new ReceiptFact(f.Nome, f.Valore))]),
        new(NomiRicevuta.Catena, [new(NomiRicevuta.ImprontaRegistrazione, Convert.ToHexStringLower(impronta))]));

    public static CatenaRicevute Check(params IEnumerable<string> ricevute) =>
        CatenaRicevute.Check([.. ricevute.Select((r, i) => Read($"{i + 1}.xml", r))]);

    public static RicevutaConservata Read(string file, string ricevuta) => RicevutaConservata.Read(file, Encoding.UTF8.GetBytes(ricevuta), Autorita.Value);

    private static string Seal(string kind, params ReceiptSection[] sections) =>
        Encoding.UTF8.GetString(new ReceiptSigner(Sigillo.Value, [], TimeProvider.System).Sign(kind, sections));
}
