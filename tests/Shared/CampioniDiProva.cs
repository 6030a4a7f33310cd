using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Inps.Interop.Tests.Shared;

/// <summary>
/// The samples as tests send them. To a gateway of their own as they are shipped; to the one of <see cref="Target"/>, which may have seen them before, in
/// copies about people whom nobody has registered yet, others for each test class. The letters of names and codici fiscali, the digits of the places of birth
/// and the codes of the committenti are exchanged for others, the same everywhere in a copy: who was one person stays one, and what agreed or disagreed still does.
/// Who stands in <c>samples/archivi</c> stays as he is, since the Institute knows him by his code.
/// </summary>
internal sealed partial class CampioniDiProva
{
    private const string Consonanti = "BCDFGHJKLMNPQRSTVWYZ"; // X fills up short names, and is nobody's letter here
    private const string Vocali = "AEIOU";
    private const string Cifre = "0123456789";
    private const string CifreInLettere = "LMNPQRSTUV"; // omocodia

    private static readonly ConcurrentDictionary<string, Lazy<CampioniDiProva>> Copie = new(StringComparer.Ordinal);

    private readonly Dictionary<char, char> lettere = [];
    private readonly Dictionary<char, char> cifre = [];
    private readonly ConcurrentDictionary<string, string> provvisori = new(StringComparer.Ordinal);
    private readonly HashSet<string> conosciuti;
    private readonly HashSet<string> conNome;
    private readonly string tag = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5));

    private CampioniDiProva(string samples)
    {
        Exchange(lettere, Consonanti);
        Exchange(lettere, Vocali);
        Exchange(cifre, Cifre);
        foreach (var (cifra, altra) in cifre.ToArray())
        {
            cifre[CifreInLettere[cifra - '0']] = CifreInLettere[altra - '0'];
        }

        conosciuti = [.. Files(Path.Combine(samples, "archivi")).SelectMany(file => Codice().Matches(File.ReadAllText(file))).Select(match => match.Value)];
        conNome = [.. Files(samples).Where(IsText).SelectMany(file => Persona().Matches(File.ReadAllText(file))).Select(match => match.Groups["codice"].Value)];
        Folder = Directory.CreateTempSubdirectory("inps-interop-campioni-").FullName;
        foreach (var file in Files(samples))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(samples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            if (IsText(file) && !copy.StartsWith(Path.Combine(Folder, "archivi"), StringComparison.Ordinal))
            {
                File.WriteAllText(copy, Renew(File.ReadAllText(file)));
            }
        }
    }

    /// <summary>Where the copy is.</summary>
    public string Folder { get; }

    /// <summary>Absolute path of a file or folder of <c>samples</c>, given relative to the root.</summary>
    /// <param name="relative">Such as <c>samples/client/curl/presenta.sh</c>.</param>
    /// <param name="uso">Whose copy, where there are copies: the file of the test.</param>
    public static string PathOf(string relative, [CallerFilePath] string uso = "") =>
        Target.Address is null ? SampleFinder.PathOf(relative) : Path.GetFullPath(Path.Combine(CopyFor(uso).Folder, Path.GetRelativePath("samples", relative)));

    /// <summary>Absolute path of a sample, as <see cref="SampleFinder.SampleOf"/> takes it.</summary>
    public static string SampleOf(string sample, [CallerFilePath] string uso = "") => PathOf(Path.GetRelativePath(SampleFinder.Root, SampleFinder.SampleOf(sample)), uso);

    /// <summary>A name of the samples as it stands in those that the test sends.</summary>
    public static string NomeInUso(string nome, [CallerFilePath] string uso = "") => Target.Address is null ? nome : CopyFor(uso).Rename(nome);

    /// <summary>A codice fiscale, or any text of the samples, as it stands in those that the test sends.</summary>
    public static string InUse(string text, [CallerFilePath] string uso = "") => Target.Address is null ? text : CopyFor(uso).Renew(text);

    /// <summary>The copy of one use: people of two uses are not the same.</summary>
    public static CampioniDiProva CopyFor(string uso) => Copie.GetOrAdd(uso, _ => new(() => new CampioniDiProva(SampleFinder.PathOf("samples")))).Value;

    private string Rename(string nome) => string.Concat(nome.Select(lettera => lettere.GetValueOrDefault(lettera, lettera)));

    /// <summary>A text of the samples as it stands in the copy.</summary>
    public string Renew(string text)
    {
        text = Persona().Replace(text, match => conosciuti.Contains(match.Groups["codice"].Value)
            ? match.Value
            : string.Concat(
                match.Groups["codice"].Value, match.Groups["poi"].Value, Rename(match.Groups["cognome"].Value), match.Groups["quindi"].Value, Rename(match.Groups["nome"].Value)));
        text = Codice().Replace(text, match => Renew(match.Value, withPlace: !conNome.Contains(match.Value)));
        text = Provvisorio().Replace(text, match => RenewProvvisorio(match.Value));
        text = IdRapporto().Replace(text, match => match.Value + tag);
        return IdMessaggio().Replace(text, match => match.Value + tag);
    }

    private string Renew(string codice, bool withPlace)
    {
        if (conosciuti.Contains(codice) || CodiceFiscaleDiProva.CheckCharacter(codice.AsSpan(0, 15)) != codice[15])
        {
            return codice;
        }

        var fifteen = codice[..15].Select((carattere, i) =>
            i < 6 ? lettere.GetValueOrDefault(carattere, carattere)
            : i > 11 && withPlace ? cifre[carattere]
            : carattere).ToArray();
        return new string(fifteen) + CodiceFiscaleDiProva.CheckCharacter(fifteen);
    }

    private string RenewProvvisorio(string codice) => CheckDigit(codice) != codice[10] ? codice : provvisori.GetOrAdd(codice, static _ =>
    {
        var ten = RandomNumberGenerator.GetString(Cifre, 10);
        return ten + CheckDigit(ten);
    });

    /// <summary>Of the ten digits that the eleventh follows (domain 5.1).</summary>
    private static char CheckDigit(string codice)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var value = (codice[i] - '0') * (1 + (i % 2));
            sum += value > 9 ? value - 9 : value;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    private static void Exchange(Dictionary<char, char> table, string alphabet)
    {
        var shuffled = alphabet.ToCharArray();
        RandomNumberGenerator.Shuffle(shuffled.AsSpan());
        foreach (var (from, to) in alphabet.Zip(shuffled))
        {
            table[from] = to;
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "__pycache__"));

    private static bool IsText(string file) => Path.GetExtension(file) is ".xml" or ".sh" or ".py" or ".cs" or ".json" or ".csv";

    [GeneratedRegex("(?<![A-Z0-9])[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z](?![A-Z0-9])")]
    private static partial Regex Codice();

    // In XML, or as Python writes it.
    [GeneratedRegex("""(?<codice>[A-Z]{6}[0-9A-Z]{9}[A-Z])(?<poi>(?:</(?:\w+:)?CodiceFiscale>\s*<(?:\w+:)?|", ")Cognome(?:>|": "))(?<cognome>[^<"]*)(?<quindi>(?:</(?:\w+:)?Cognome>\s*<(?:\w+:)?|", ")Nome(?:>|": "))(?<nome>[^<"]*)""")]
    private static partial Regex Persona();

    [GeneratedRegex("""(?<=[>"])[0-9]{11}(?=[<"])""")]
    private static partial Regex Provvisorio();

    [GeneratedRegex("(?<=<(?:[a-z]+:)?IdRapporto>)[^<]+")]
    private static partial Regex IdRapporto();

    // Written out, not a placeholder; the scripts make others of those that begin so.
    [GeneratedRegex("esempio-curl|esempio-spcoop|(?<=<(?:[a-z]+:)?IdMessaggio>)campione-[^<]+")]
    private static partial Regex IdMessaggio();
}
