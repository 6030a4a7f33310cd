using System.Collections.Frozen;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire names of the enumerations: the names of code in capitals, words parted by a low line. A test holds them to the contract's enumerations.</summary>
public static class NomiWire
{
    public static string Name<T>(T value)
        where T : struct, Enum =>
        Nomi<T>.Nome.TryGetValue(value, out var nome) ? nome : throw new ArgumentOutOfRangeException(nameof(value), value, null);

    /// <summary>The one that is a letter.</summary>
    public static string Name(Severita severita) => severita switch
    {
        Severita.Bloccante => "B",
        Severita.Avviso => "W",
        Severita.Conferma => "C",
        _ => throw new ArgumentOutOfRangeException(nameof(severita), severita, null),
    };

    public static string Name(bool siNo) => Elementi.ToSiNo(siNo);

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        Nomi<T>.Valore.TryGetValue(name, out var value) ? value : throw new FormatException($"'{name}' is not a value of {typeof(T).Name}.");

    /// <exception cref="FormatException">The name is not one of the contract.</exception>
    public static Severita ParseSeverita(string name) => Parse<Severita>(name, Name);

    /// <exception cref="FormatException">The text is neither SI nor NO.</exception>
    public static bool ParseSiNo(string name) => name switch
    {
        "SI" => true,
        "NO" => false,
        _ => throw new FormatException($"'{name}' is neither SI nor NO."),
    };

    /// <summary>The value whose name this is, where the names are not those of code.</summary>
    internal static T Parse<T>(string name, Func<T, string> nameOf)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (nameOf(value) == name)
            {
                return value;
            }
        }

        throw new FormatException($"'{name}' is not a value of {typeof(T).Name}.");
    }

    private static class Nomi<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Nome = Enum.GetValues<T>().ToFrozenDictionary(value => value, NomeStato.Of);
        public static readonly FrozenDictionary<string, T> Valore = Nome.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
