using System.Globalization;
using System.Text.Json;

namespace Inps.Interop.Client;

/// <summary>A domanda as the patronato's own records have it.</summary>
/// <param name="NumeroDomanda">Null when it was not registered.</param>
public sealed record VoceRegistro(string IdMessaggio, long? NumeroDomanda, string? NumeroProtocollo);

/// <summary>Reads the patronato's own record of what it sent: the CSV of <c>lotto</c>, the JSON of <c>invia</c>, or a CSV of its own with the same headings.</summary>
public static class RegistroProprio
{
    /// <exception cref="DocumentoException">The file has no IdMessaggio.</exception>
    public static async Task<IReadOnlyList<VoceRegistro>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            if (string.Equals(Path.GetExtension(file), ".json", StringComparison.OrdinalIgnoreCase))
            {
                await using var stream = File.OpenRead(file);
                using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
                return [.. document.RootElement.EnumerateArray().Where(voce => Text(voce, "idMessaggio") is not null).Select(voce =>
                    new VoceRegistro(Text(voce, "idMessaggio")!, voce.TryGetProperty("numeroDomanda", out var numero) ? numero.GetInt64() : null, Text(voce, "numeroProtocollo")))];
            }

            return OfCsv(await File.ReadAllLinesAsync(file, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new DocumentoException($"{file} non si legge: attesi il CSV di «lotto» o il JSON di «invia» ({exception.Message}).", exception);
        }
    }

    private static VoceRegistro[] OfCsv(string[] lines)
    {
        var headings = lines.Length == 0 ? [] : Cells(lines[0]);
        var (id, numero, protocollo) = (headings.IndexOf("IdMessaggio"), headings.IndexOf("NumeroDomanda"), headings.IndexOf("NumeroProtocollo"));
        if (id < 0)
        {
            throw new FormatException("manca la colonna IdMessaggio");
        }

        return [.. lines.Skip(1).Select(Cells).Where(cells => Cell(cells, id) is not null).Select(cells => new VoceRegistro(
            Cell(cells, id)!, Cell(cells, numero) is { } text ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null, Cell(cells, protocollo)))];
    }

    private static string? Cell(List<string> cells, int column) => column >= 0 && column < cells.Count && cells[column].Length > 0 ? cells[column] : null;

    private static string? Text(JsonElement voce, string name) => voce.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>Cells parted by semicolons, in quotation marks where they hold one.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                // Doubled inside a quoted cell, it stands for itself.
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append(line[i++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == ';' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
