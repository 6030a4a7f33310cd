using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Inps.Interop.Engine.Traffico;

/// <summary>The fields by which calls are searched. The number is part of the stored key: append only.</summary>
internal enum CampoTraffico : byte
{
    Ente = 1,
    Certificato = 2,
    Ip = 3,
    Servizio = 4,
    Operazione = 5,
    UserId = 6,
    CodiceUfficio = 7,
    IdMessaggio = 8,
    NumeroPratica = 9,
    NumeroDomanda = 10,
    NumeroProtocollo = 11,
    CodiceFiscale = 12,
    Esito = 13,
    Codice = 14,

    /// <summary>A word of the fault's text.</summary>
    Parola = 15,
    Porta = 16,
}

/// <summary>
/// The keys of a call in the index of the traffic: 64 bits of a hash over field and value. All fields share one tree, narrow and in the order of time
/// within each key; the values themselves are not in it.
/// </summary>
internal static class VociTraffico
{
    private const int ParolaMinima = 3;
    private const int ParoleMassime = 40;

    public static long Chiave(CampoTraffico campo, ReadOnlySpan<byte> valore)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var text = new byte[valore.Length + 1];
        text[0] = (byte)campo;
        valore.CopyTo(text.AsSpan(1));
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    public static long Chiave(CampoTraffico campo, string valore) => Chiave(campo, Encoding.UTF8.GetBytes(valore));

    /// <summary>Every key of the call, each once.</summary>
    public static IReadOnlyCollection<long> Of(RecordTraffico record)
    {
        var chiavi = new HashSet<long>();
        Add(chiavi, CampoTraffico.Ente, record.Ente);
        Add(chiavi, CampoTraffico.Certificato, record.Certificato);
        Add(chiavi, CampoTraffico.Ip, record.Ip);
        Add(chiavi, CampoTraffico.Porta, record.Porta.ToString());
        Add(chiavi, CampoTraffico.Servizio, record.Servizio);
        Add(chiavi, CampoTraffico.Operazione, record.Operazione);
        Add(chiavi, CampoTraffico.UserId, record.UserId);
        Add(chiavi, CampoTraffico.CodiceUfficio, record.CodiceUfficio);
        Add(chiavi, CampoTraffico.IdMessaggio, record.IdMessaggio);
        Add(chiavi, CampoTraffico.NumeroPratica, record.NumeroPratica);
        Add(chiavi, CampoTraffico.NumeroDomanda, record.NumeroDomanda?.ToString(CultureInfo.InvariantCulture));
        Add(chiavi, CampoTraffico.NumeroProtocollo, record.NumeroProtocollo);
        Add(chiavi, CampoTraffico.CodiceFiscale, record.ImprontaCodiceFiscale);
        Add(chiavi, CampoTraffico.Esito, EsitoChiamata.NameOf(record.Esito));
        foreach (var codice in Codici(record))
        {
            Add(chiavi, CampoTraffico.Codice, codice);
        }

        foreach (var parola in Parole(record.Guasto))
        {
            Add(chiavi, CampoTraffico.Parola, parola);
        }

        return chiavi;
    }

    public static string[] Codici(RecordTraffico record) => record.Codici?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The words of a text, in lower case; short ones are left out.</summary>
    public static IReadOnlyCollection<string> Parole(string? testo)
    {
        var parole = new HashSet<string>(StringComparer.Ordinal);
        var rest = (testo ?? "").AsSpan();
        while (!rest.IsEmpty && parole.Count < ParoleMassime)
        {
            var length = 0;
            while (length < rest.Length && char.IsLetterOrDigit(rest[length]))
            {
                length++;
            }

            if (length >= ParolaMinima)
            {
                parole.Add(rest[..length].ToString().ToLowerInvariant());
            }

            rest = rest[Math.Min(length + 1, rest.Length)..];
        }

        return parole;
    }

    private static void Add(HashSet<long> chiavi, CampoTraffico campo, string? valore)
    {
        if (!string.IsNullOrEmpty(valore))
        {
            chiavi.Add(Chiave(campo, valore));
        }
    }

    private static void Add(HashSet<long> chiavi, CampoTraffico campo, byte[]? valore)
    {
        if (valore is { Length: > 0 })
        {
            chiavi.Add(Chiave(campo, valore));
        }
    }
}
