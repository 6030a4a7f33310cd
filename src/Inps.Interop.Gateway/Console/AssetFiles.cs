using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Inps.Interop.Gateway.Console;

/// <summary>Style sheets, fonts, scripts and pictures of the pages: embedded in the assembly, so that they are there wherever the process is started.</summary>
internal static class AssetFiles
{
    private const string Prefix = "console/";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Asset> Files = Load();

    /// <summary>Address of an asset, with its version: another content has another address.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static string Url(string name) => $"/assets/{name}?v={Files[name].Version}";

    /// <summary>Answers an asset's address.</summary>
    /// <param name="name">The name of the file.</param>
    public static async Task ServeAsync(HttpContext context, string name)
    {
        if (!Files.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var isPacked = asset.Packed is not null && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        var body = isPacked ? asset.Packed! : asset.Content;
        context.Response.ContentType = asset.Type;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (isPacked)
        {
            context.Response.Headers.ContentEncoding = "br";
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[Prefix.Length..],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                var extension = Path.GetExtension(name);
                return new Asset(content, extension is ".css" or ".js" or ".svg" ? Pack(content) : null, Types[extension], Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
            },
            StringComparer.Ordinal);
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(content);
        }

        return packed.ToArray();
    }

    private sealed record Asset(byte[] Content, byte[]? Packed, string Type, string Version);
}
