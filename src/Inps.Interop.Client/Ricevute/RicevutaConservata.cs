using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Prestazioni.Registro;
using Inps.Interop.Soap.Receipts;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Client.Ricevute;

/// <summary>A receipt in XML as it was kept, checked by itself: its seal, and whether the digest that it declares is that of its facts.</summary>
public sealed record RicevutaConservata
{
    private RicevutaConservata(string file, Receipt? ricevuta) => (File, Ricevuta) = (file, ricevuta);

    /// <summary>Name to show.</summary>
    public string File { get; }

    /// <summary>What it tells; null when it cannot be read. Not to be believed while there is a <see cref="Problema"/>.</summary>
    public Receipt? Ricevuta { get; }

    /// <summary>Whose seal it has; null when there is a problem.</summary>
    public X509Certificate2? Firmatario { get; private init; }

    /// <summary>Why it is not to be believed, in a sentence; null when it is.</summary>
    public string? Problema { get; private init; }

    /// <summary>True for the register of a day instead of the receipt of an entry.</summary>
    public bool IsGiornata => Ricevuta?.Kind == NomiRicevuta.RegistroGiornaliero;

    /// <summary>Null while the document waited for it when the receipt was issued.</summary>
    public string? NumeroProtocollo => Fatto(NomiRicevuta.Registrazione, nameof(VoceDiRegistro.NumeroProtocollo));

    public string? ProtocolloPrecedente => Fatto(NomiRicevuta.Registrazione, nameof(VoceDiRegistro.ProtocolloPrecedente));

    public string? ImprontaPrecedente => Fatto(NomiRicevuta.Registrazione, nameof(VoceDiRegistro.ImprontaPrecedente));

    /// <summary>Digest of the entry.</summary>
    public string? Impronta => Fatto(NomiRicevuta.Catena, NomiRicevuta.ImprontaRegistrazione);

    /// <summary>Checks a receipt, without any connection.</summary>
    /// <param name="file">Name to show.</param>
    /// <param name="autorita">Authorities that are trusted, or the seal's certificate itself.</param>
    public static RicevutaConservata Read(string file, ReadOnlyMemory<byte> bytes, IReadOnlyList<X509Certificate2> autorita)
    {
        switch (new ReceiptVerifier(new TrustedCertificates(autorita, autorita)).Verify(bytes))
        {
            case ReceiptResult.Refused { Problem: var problema, Receipt: var ricevuta }:
                return new(file, ricevuta) { Problema = problema.MotivoIt };
            case ReceiptResult.Verified { Receipt: var ricevuta, Certificate: var certificato }:
                var letta = new RicevutaConservata(file, ricevuta) { Firmatario = certificato };
                return letta with { Problema = letta.Mismatch() };
            default:
                throw new InvalidOperationException("A receipt is verified or refused.");
        }
    }

    /// <summary>The value of a fact; null when the receipt does not tell it.</summary>
    public string? Fatto(string sezione, string nome) => Ricevuta?.Section(sezione)?.Where(fatto => fatto.Name == nome).Select(fatto => fatto.Value).FirstOrDefault();

    /// <summary>Register and year, such as <c>INPS-AUF-2026</c>.</summary>
    internal static string RegistroOf(string numeroProtocollo) => numeroProtocollo[..Math.Max(numeroProtocollo.LastIndexOf('-'), 0)];

    private string? Mismatch()
    {
        if (IsGiornata)
        {
            return int.TryParse(Fatto(NomiRicevuta.Giornata, NomiRicevuta.Registrazioni), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "Il registro giornaliero è incompleto.";
        }

        if (Ricevuta!.Section(NomiRicevuta.Registrazione) is not { } fatti)
        {
            return "La ricevuta non ha i fatti della registrazione.";
        }

        if (NumeroProtocollo is null)
        {
            return null;
        }

        var calcolata = Convert.ToHexStringLower(VoceDiRegistro.ImprontaOf(fatti.Select(fatto => new FattoDiRegistro(fatto.Name, fatto.Value))));
        return calcolata == Impronta ? null : $"L'impronta dichiarata della registrazione ({Impronta}) non è quella dei suoi fatti ({calcolata}).";
    }
}
