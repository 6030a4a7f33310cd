using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Inps.Interop.Prestazioni.Registro;

/// <summary>
/// An entry of a protocol register (DPR 445/2000 arts. 53 and 57) and its place in the register's chain: the facts that a receipt tells, the digest of
/// the request and the rules that it was judged by, tied to the entry before it in the same register and year.
/// </summary>
/// <remarks>
/// The canonical form has a line <c>Nome=valore</c> for each fact, in one order, in UTF-8, each ended by a line feed; its SHA-256 is the digest of the
/// entry. A receipt in XML shows the same names and values in the same order (<c>contracts/comune/v1/ricevuta.xsd</c>), so that anybody can compute it.
/// </remarks>
public sealed record VoceDiRegistro
{
    // Above the longest entry of the store: its texts have at most 120 characters together.
    private const int ByteMassimi = 2048;

    /// <summary>Such as <c>INPS-AUF-2021-000000010797</c>; null while the document waits for it, and then it has no place in the chain yet.</summary>
    public string? NumeroProtocollo { get; init; }

    /// <summary>Null as the number is.</summary>
    public DateTimeOffset? DataProtocollo { get; init; }

    /// <summary>Code of the ente that sent the document.</summary>
    public required string Mittente { get; init; }

    /// <summary>What was entered, such as <c>Domanda AT</c>.</summary>
    public required string Oggetto { get; init; }

    public required long NumeroDomanda { get; init; }

    /// <summary>The legal instant, which a deferred protocol does not move (domain 5.3).</summary>
    public required DateTimeOffset DataPresentazione { get; init; }

    /// <summary>SHA-256 of the content of the request.</summary>
    public required byte[] ImprontaRichiesta { get; init; }

    /// <summary>As <see cref="VersioneRegole.Corrente"/> was at the presentation.</summary>
    public required string VersioneRegole { get; init; }

    /// <summary>The entry before this one; null for the first of a register and year.</summary>
    public string? ProtocolloPrecedente { get; init; }

    /// <summary>Digest of that entry.</summary>
    public byte[]? ImprontaPrecedente { get; init; }

    /// <summary>SHA-256 of the canonical form.</summary>
    public byte[] Impronta()
    {
        Span<byte> testo = stackalloc byte[ByteMassimi];
        return SHA256.HashData(testo[..Write(testo)]);
    }

    /// <summary>Names and values in the order of the canonical form.</summary>
    public IReadOnlyList<FattoDiRegistro> Fatti()
    {
        Span<byte> testo = stackalloc byte[ByteMassimi];
        return [.. Encoding.UTF8.GetString(testo[..Write(testo)]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(FattoDiRegistro.OfLine)];
    }

    /// <summary>SHA-256 of the canonical form of facts that were read from a receipt.</summary>
    public static byte[] ImprontaOf(IEnumerable<FattoDiRegistro> fatti) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(fatti.Select(fatto => fatto.ToLine()))));

    private int Write(Span<byte> testo)
    {
        var scritti = 0;
        var entra = true;
        if (NumeroProtocollo is not null)
        {
            entra = Utf8.TryWrite(
                testo, CultureInfo.InvariantCulture, $"NumeroProtocollo={NumeroProtocollo}\nDataProtocollo={Instant(DataProtocollo!.Value)}\n", out scritti);
        }

        entra &= Utf8.TryWrite(
            testo[scritti..],
            CultureInfo.InvariantCulture,
            $"Mittente={Mittente}\nOggetto={Oggetto}\nNumeroDomanda={NumeroDomanda}\nDataPresentazione={Instant(DataPresentazione)}\nImprontaRichiesta={Convert.ToHexStringLower(ImprontaRichiesta)}\nVersioneRegole={VersioneRegole}\n",
            out var corpo);
        scritti += corpo;
        if (ImprontaPrecedente is not null)
        {
            entra &= Utf8.TryWrite(
                testo[scritti..],
                CultureInfo.InvariantCulture,
                $"ProtocolloPrecedente={ProtocolloPrecedente}\nImprontaPrecedente={Convert.ToHexStringLower(ImprontaPrecedente)}\n",
                out var precedente);
            scritti += precedente;
        }

        return entra ? scritti : throw new InvalidOperationException($"The entry of the domanda {NumeroDomanda} is longer than {ByteMassimi} bytes.");
    }

    private static string Instant(DateTimeOffset istante) => istante.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>A fact of an entry as receipts show it; neither name nor value has a line break in it.</summary>
public readonly record struct FattoDiRegistro(string Nome, string Valore)
{
    internal static FattoDiRegistro OfLine(string riga)
    {
        var separatore = riga.IndexOf('=', StringComparison.Ordinal);
        return new(riga[..separatore], riga[(separatore + 1)..]);
    }

    internal string ToLine() => $"{Nome}={Valore}\n";
}
